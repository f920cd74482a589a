package dev.nacelle.app.score;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.MockHelps;
import dev.nacelle.app.text.Messages;

/**
 * Says which keys help where live gives no score: the one that asks the Doctor where several causes are left, and the one
 * that goes back to the mock where the same reading would get a score there.
 */
final class MockHint {
    private MockHint() {}

    /** The diagnosis of that outcome, with the keys added that would help. */
    static Diagnosis on(Diagnosis diagnosis, Outcome outcome) {
        var narrowed = diagnosis.certainty() == Certainty.ONE_OF
                        && !outcome.exchange().endpoint().isMock()
                ? diagnosis.withNext(Messages.text("score.doctor-key"))
                : diagnosis;
        return MockHelps.with(outcome) ? narrowed.withNext(Messages.text("score.mock-key")) : narrowed;
    }
}

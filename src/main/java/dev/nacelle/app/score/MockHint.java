package dev.nacelle.app.score;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.MockHelps;
import dev.nacelle.app.text.Messages;

/** Says that a key goes back to the mock, where live gives no score and the same reading would get one there. */
final class MockHint {
    private MockHint() {}

    /** The diagnosis of that outcome, with the key added where the mock would help. */
    static Diagnosis on(Diagnosis diagnosis, Outcome outcome) {
        return MockHelps.with(outcome) ? diagnosis.withNext(Messages.text("score.mock-key")) : diagnosis;
    }
}

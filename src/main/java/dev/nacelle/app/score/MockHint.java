package dev.nacelle.app.score;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;

/** Says that a key goes back to the mock, where live gives no score and the same reading would get one there. */
final class MockHint implements Outcome.Cases<Boolean> {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private MockHint() {}

    /** The diagnosis of that outcome, with the key added where the mock would help. */
    static Diagnosis on(Diagnosis diagnosis, Outcome outcome) {
        var helps = !outcome.exchange().endpoint().isMock() && outcome.match(new MockHint());
        return helps ? diagnosis.withNext(Messages.text("score.mock-key")) : diagnosis;
    }

    @Override
    public Boolean scored(Outcome.Scored outcome) {
        return false;
    }

    @Override
    public Boolean refused(Outcome.Refused outcome) {
        return outcome.status() >= SERVER_ERROR || outcome.status() == TOO_MANY;
    }

    @Override
    public Boolean unreadable(Outcome.Unreadable outcome) {
        return true;
    }

    @Override
    public Boolean timedOut(Outcome.TimedOut outcome) {
        return true;
    }

    @Override
    public Boolean unreachable(Outcome.Unreachable outcome) {
        return true;
    }

    @Override
    public Boolean notSent(Outcome.NotSent outcome) {
        return true;
    }

    @Override
    public Boolean cancelled(Outcome.Cancelled outcome) {
        return false;
    }
}

package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;

/** Tells whether the mock would give a score for a reading that live gave none for. */
public final class MockHelps implements Outcome.Cases<Boolean> {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private MockHelps() {}

    /** Whether it would: live was asked, and the reason for the failure is not the reading. */
    public static boolean with(Outcome outcome) {
        return !outcome.exchange().endpoint().isMock() && outcome.match(new MockHelps());
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

package dev.nacelle.app.client;

/** What an outcome is called in files and by rules: {@code scored}, {@code timed-out} and so on; never changed. */
public final class OutcomeName implements Outcome.Cases<String> {
    private static final OutcomeName NAMES = new OutcomeName();

    private OutcomeName() {}

    /** The name of that outcome. */
    public static String of(Outcome outcome) {
        return outcome.match(NAMES);
    }

    @Override
    public String scored(Outcome.Scored outcome) {
        return "scored";
    }

    @Override
    public String refused(Outcome.Refused outcome) {
        return "refused";
    }

    @Override
    public String unreadable(Outcome.Unreadable outcome) {
        return "unreadable";
    }

    @Override
    public String timedOut(Outcome.TimedOut outcome) {
        return "timed-out";
    }

    @Override
    public String unreachable(Outcome.Unreachable outcome) {
        return "unreachable";
    }

    @Override
    public String notSent(Outcome.NotSent outcome) {
        return "not-sent";
    }

    @Override
    public String cancelled(Outcome.Cancelled outcome) {
        return "cancelled";
    }
}

package dev.nacelle.app.cli;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.doctor.Report;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.Hop;

/** What the program exits with. The numbers are a promise: scripts compare them. */
public enum ExitCode {
    SCORED(0),
    UNEXPECTED(1),
    USAGE(2),
    NO_DISPLAY(3),
    NO_SUCH_HOST(10),
    NO_CONNECTION(11),
    GATEWAY(12),
    LAMBDA(13),
    MODEL(14),
    UNREADABLE(15),
    THROTTLED(16),
    TIMED_OUT(17);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int GATEWAY_TIMEOUT = 504;

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number itself. */
    public int number() {
        return number;
    }

    /** When it is exited with, a few words. */
    public String meaning() {
        return Messages.text("cli.exit." + number);
    }

    /**
     * What that outcome is exited with.
     *
     * @param diagnosis of the outcome; its hop decides where an answer of HTTP's does not say more
     */
    public static ExitCode of(Outcome outcome, Diagnosis diagnosis) {
        return outcome.match(new ByOutcome(diagnosis));
    }

    /** What an examination with that report is exited with. */
    public static ExitCode of(Report report) {
        if (report.isWell()) {
            return SCORED;
        }
        if (report.isUnfinished()) {
            return report.ending() == Report.Ending.STOPPED ? UNEXPECTED : TIMED_OUT;
        }
        return report.decisive()
                .map(outcome -> of(outcome, report.headline()))
                .orElseGet(() -> report.headline().hop().map(ByOutcome::at).orElse(UNEXPECTED));
    }

    private record ByOutcome(Diagnosis diagnosis) implements Outcome.Cases<ExitCode> {
        @Override
        public ExitCode scored(Outcome.Scored outcome) {
            return SCORED;
        }

        @Override
        public ExitCode refused(Outcome.Refused outcome) {
            if (outcome.status() == TOO_MANY_REQUESTS || has(outcome, ErrorCode.THROTTLED)) {
                return THROTTLED;
            }
            if (outcome.status() == GATEWAY_TIMEOUT || has(outcome, ErrorCode.TIMED_OUT)) {
                return TIMED_OUT;
            }
            return diagnosis.hop().map(ByOutcome::at).orElse(GATEWAY);
        }

        @Override
        public ExitCode unreadable(Outcome.Unreadable outcome) {
            return UNREADABLE;
        }

        @Override
        public ExitCode timedOut(Outcome.TimedOut outcome) {
            return TIMED_OUT;
        }

        @Override
        public ExitCode unreachable(Outcome.Unreachable outcome) {
            return outcome.cause() == Outcome.Cause.DNS ? NO_SUCH_HOST : NO_CONNECTION;
        }

        @Override
        public ExitCode notSent(Outcome.NotSent outcome) {
            return USAGE;
        }

        @Override
        public ExitCode cancelled(Outcome.Cancelled outcome) {
            return UNEXPECTED;
        }

        private static ExitCode at(Hop hop) {
            return switch (hop) {
                case CLIENT -> USAGE;
                case DNS -> NO_SUCH_HOST;
                case TLS -> NO_CONNECTION;
                case API_GATEWAY -> GATEWAY;
                case LAMBDA -> LAMBDA;
                case SAGEMAKER, MODEL -> MODEL;
            };
        }

        private static boolean has(Outcome.Refused outcome, ErrorCode code) {
            return outcome.code().filter(code.name()::equals).isPresent();
        }
    }
}

package dev.nacelle.app.auth;

import dev.nacelle.app.text.Messages;

/** There are no AWS credentials to sign with: which kind of trouble, and the words for people. */
public final class CredentialsException extends Exception {
    /** Why there are none. */
    public enum Problem {
        /** No place of the default chain has any. */
        NONE_FOUND("none-found"),
        /** The configuration files have no profile of that name. */
        UNKNOWN_PROFILE("unknown-profile"),
        /** The profile is there and has nothing to sign with. */
        INCOMPLETE_PROFILE("incomplete-profile"),
        /** The configuration files cannot be read. */
        BROKEN_FILE("broken-file"),
        /** The profile's single sign-on session, or its login, has ended or was never begun. */
        SESSION_ENDED("session-ended"),
        /** The profile needs the AWS CLI, and there is none on the path. */
        NO_CLI("no-cli"),
        /** The AWS CLI, or the profile's own credential process, failed. */
        PROCESS_FAILED("process-failed");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        /** The problem's name for programs, such as {@code unknown-profile}. */
        public String code() {
            return key;
        }
    }

    private final Problem problem;
    private final String sentence;
    private final String nextStep;

    /** @param values what the texts ask for: the profile's name, then the words of whatever failed */
    CredentialsException(Problem problem, Object... values) {
        this(
                problem,
                Messages.text("auth." + problem.code() + ".text", values),
                Messages.text("auth." + problem.code() + ".next", values));
    }

    private CredentialsException(Problem problem, String sentence, String nextStep) {
        super(sentence);
        this.problem = problem;
        this.sentence = sentence;
        this.nextStep = nextStep;
    }

    /** Which kind of trouble. */
    public Problem problem() {
        return problem;
    }

    /** What is missing, one or two sentences. */
    public String sentence() {
        return sentence;
    }

    /** What to do next, one or two sentences. */
    public String nextStep() {
        return nextStep;
    }
}

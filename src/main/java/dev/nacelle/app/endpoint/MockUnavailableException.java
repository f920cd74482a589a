package dev.nacelle.app.endpoint;

import java.util.Optional;

/** The embedded mock did not start, or has no model for a profile; the message says which. */
public final class MockUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param nextStep what a person can do about it; empty where nothing is known
     */
    MockUnavailableException(String message, String nextStep, Throwable cause) {
        super(message, cause);
        this.nextStep = nextStep;
    }

    MockUnavailableException(Throwable cause) {
        this("The mock did not start: " + cause.getMessage(), "", cause);
    }

    /** What a person can do about it; nothing where that is not known. */
    public Optional<String> nextStep() {
        return Optional.of(nextStep).filter(step -> !step.isEmpty());
    }
}

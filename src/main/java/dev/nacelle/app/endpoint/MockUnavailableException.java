package dev.nacelle.app.endpoint;

/** The embedded mock did not start; the cause says why. */
public final class MockUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MockUnavailableException(Throwable cause) {
        super("The mock did not start: " + cause.getMessage(), cause);
    }
}

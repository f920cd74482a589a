package dev.nacelle.app.endpoint;

/** The embedded mock did not start, or has no model for a profile; the message says which. */
public final class MockUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MockUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    MockUnavailableException(Throwable cause) {
        super("The mock did not start: " + cause.getMessage(), cause);
    }
}

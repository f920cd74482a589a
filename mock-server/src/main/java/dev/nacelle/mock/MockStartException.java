package dev.nacelle.mock;

/** The mock could not start; the message says why and what would do, for people. */
public final class MockStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MockStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

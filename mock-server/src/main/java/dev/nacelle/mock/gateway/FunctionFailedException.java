package dev.nacelle.mock.gateway;

/** A function ended without a result; the cause, where there is one, is what it threw. */
public final class FunctionFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A failure without a cause of its own. */
    public FunctionFailedException(String message) {
        super(message);
    }

    /** A failure because the function threw. */
    public FunctionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

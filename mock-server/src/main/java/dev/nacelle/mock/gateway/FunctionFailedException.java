package dev.nacelle.mock.gateway;

import java.time.Duration;
import java.util.Locale;

/** A function ended without a result; the cause, where there is one, is what it threw. */
public final class FunctionFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean throttled;

    /** A failure without a cause of its own. */
    public FunctionFailedException(String message) {
        super(message);
        this.throttled = false;
    }

    /** A failure because the function threw. */
    public FunctionFailedException(String message, Throwable cause) {
        super(message, cause);
        this.throttled = false;
    }

    private FunctionFailedException(String message, boolean throttled) {
        super(message);
        this.throttled = throttled;
    }

    /** A failure because Lambda did not run the function: too many calls at once. */
    public static FunctionFailedException throttled(String message) {
        return new FunctionFailedException(message, true);
    }

    /** A failure because Lambda stopped the function at its time-out; in Lambda's words, recorded from AWS, April 2025. */
    public static FunctionFailedException timedOut(Duration limit) {
        return new FunctionFailedException(
                String.format(Locale.ROOT, "Task timed out after %.2f seconds", limit.toMillis() / 1e3));
    }

    /** Whether Lambda did not run the function at all. */
    public boolean isThrottled() {
        return throttled;
    }
}

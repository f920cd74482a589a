package dev.nacelle.contract;

/**
 * The keys of the JSON object that every failed call is answered with; all values but {@link #RETRYABLE}'s are strings.
 *
 * <p>API Gateway's own errors carry {@link #MESSAGE} alone: a body with a {@link #CODE} comes from the function.
 */
public final class ErrorKeys {
    /** The name of an {@link ErrorCode}. */
    public static final String CODE = "code";

    /** The {@linkplain Hop#wireName() wire name} of the hop at fault. */
    public static final String HOP = "hop";

    /** What happened, one sentence. */
    public static final String MESSAGE = "message";

    /** What to do next. */
    public static final String HINT = "hint";

    /** Whether the same call may succeed later without anything being changed; {@code true} or {@code false}. */
    public static final String RETRYABLE = "retryable";

    /** The id under which the function's log tells more; empty where the call came without one. */
    public static final String REQUEST_ID = "requestId";

    private ErrorKeys() {}
}

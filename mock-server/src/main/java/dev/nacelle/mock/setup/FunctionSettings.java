package dev.nacelle.mock.setup;

import dev.nacelle.mock.generation.HandlerGeneration;
import java.time.Duration;

/**
 * How a function is deployed. Begin with {@link #defaults()} and change what differs.
 *
 * @param handler its code; default {@link HandlerGeneration#CURRENT}
 * @param timeout after which Lambda stops a call; 100 ms to 15 min, default 29 s, a little less than the 30 s after
 *     which API Gateway hangs up. Lambda's own default is 3 s, its least 1 s.
 */
public record FunctionSettings(HandlerGeneration handler, Duration timeout) {
    /** The longest that Lambda lets a function run; Lambda developer guide, quotas. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(15);

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
    private static final FunctionSettings DEFAULTS =
            new FunctionSettings(HandlerGeneration.CURRENT, Duration.ofSeconds(29));

    /** @throws IllegalArgumentException if the time-out is out of its range */
    public FunctionSettings {
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "A function's time-out is 100 to 900000 ms, this is " + timeout.toMillis() + " ms");
        }
    }

    /** The defaults named above. */
    public static FunctionSettings defaults() {
        return DEFAULTS;
    }

    /** The same with other code. */
    public FunctionSettings withHandler(HandlerGeneration other) {
        return new FunctionSettings(other, timeout);
    }

    /** The same with more or less time. */
    public FunctionSettings withTimeout(Duration other) {
        return new FunctionSettings(handler, other);
    }
}

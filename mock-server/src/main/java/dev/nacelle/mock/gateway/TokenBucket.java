package dev.nacelle.mock.gateway;

import java.time.Duration;
import java.time.Instant;

/**
 * The bucket of a throttle. Instead of tokens it keeps the moment at which it will be full again: a request moves that
 * moment on by the time one token takes to come back, and is refused when the bucket would then be more than empty.
 */
final class TokenBucket {
    private static final double NANOS = 1e9;

    /** Longer than any mock runs, and far from overflow: some 73 years. */
    private static final double LONGEST_NANOS = Long.MAX_VALUE / 4.0;

    private final int burst;
    private final long nanosPerToken;
    private final long nanosWhenEmpty;
    private final Instant start;
    private long fullAgainAt;
    private long latest;

    /** A full bucket. */
    TokenBucket(ThrottleSettings throttle, Instant start) {
        double perToken = Math.min(LONGEST_NANOS, NANOS / throttle.ratePerSecond());
        this.burst = throttle.burst();
        this.nanosPerToken =
                Math.max(1, (long) (throttle.ratePerSecond() == 0 ? LONGEST_NANOS / Math.max(1, burst) : perToken));
        this.nanosWhenEmpty = (long) Math.min(LONGEST_NANOS, (double) nanosPerToken * burst);
        this.start = start;
    }

    /** Takes a token; false if there is none. */
    synchronized boolean take(Instant now) {
        // A clock that is set back takes nothing away.
        latest = Math.max(latest, Duration.between(start, now).toNanos());
        long next = Math.max(fullAgainAt, latest) + nanosPerToken;
        if (burst == 0 || next - latest > nanosWhenEmpty) {
            return false;
        }
        fullAgainAt = next;
        return true;
    }
}

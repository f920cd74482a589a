package dev.nacelle.mock.journal;

/**
 * When something began and ended.
 *
 * @param fromNanos nanoseconds since its call began, 0 or more
 * @param toNanos the same of its end, not before it began
 */
public record Span(long fromNanos, long toNanos) {
    public Span {
        if (fromNanos < 0 || toNanos < fromNanos) {
            throw new IllegalArgumentException("No span of time: %s to %s".formatted(fromNanos, toNanos));
        }
    }

    /** How long it took. */
    public long nanos() {
        return toNanos - fromNanos;
    }
}

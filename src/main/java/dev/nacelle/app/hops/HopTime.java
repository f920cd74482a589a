package dev.nacelle.app.hops;

import java.time.Duration;
import java.util.Locale;

/**
 * What a hop took.
 *
 * @param duration zero or more
 * @param withBehind whether the hops behind it are in it, as they cannot be told apart
 */
public record HopTime(Duration duration, boolean withBehind) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double FINE_BELOW_MILLIS = 10;
    // The function tells its times in whole milliseconds: less than one of them may be up to one.
    private static final double LEAST_MILLIS = 0.05;

    public HopTime {
        duration = duration.isNegative() ? Duration.ZERO : duration;
    }

    static HopTime own(Duration duration) {
        return new HopTime(duration, false);
    }

    static HopTime withBehind(Duration duration) {
        return new HopTime(duration, true);
    }

    /** For people: tenths below 10 ms, whole milliseconds below a second, then tenths of a second. */
    public String words() {
        double millis = duration.toNanos() / NANOS_PER_MILLI;
        if (millis < LEAST_MILLIS) {
            return "<1 ms";
        }
        if (millis >= MILLIS_PER_SECOND - 0.5) {
            return String.format(Locale.ROOT, "%.1f s", millis / MILLIS_PER_SECOND);
        }
        return String.format(Locale.ROOT, millis < FINE_BELOW_MILLIS ? "%.1f ms" : "%.0f ms", millis);
    }
}

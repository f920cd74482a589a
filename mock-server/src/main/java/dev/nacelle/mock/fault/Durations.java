package dev.nacelle.mock.fault;

import java.time.Duration;

/** What times a fault may take: whole milliseconds, so that a file keeps them, and no longer than anybody waits. */
final class Durations {
    /** The longest of any fault: longer than every time limit between a caller and a model. */
    static final Duration MOST = Duration.ofMinutes(10);

    private Durations() {}

    /** @throws IllegalArgumentException unless it is 0 to {@link #MOST}, in whole milliseconds */
    static Duration checked(String what, Duration value) {
        return checked(what, value, Duration.ZERO);
    }

    /** @throws IllegalArgumentException unless it is {@code least} to {@link #MOST}, in whole milliseconds */
    static Duration checked(String what, Duration value, Duration least) {
        return checked(what, value, least, MOST);
    }

    /** @throws IllegalArgumentException unless it is {@code least} to {@code most}, in whole milliseconds */
    static Duration checked(String what, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0 || !isWholeMillis(value)) {
            throw new IllegalArgumentException("%s is %s; it can be %s to %s ms, in whole milliseconds"
                    .formatted(what, text(value), least.toMillis(), most.toMillis()));
        }
        return value;
    }

    static boolean isWholeMillis(Duration value) {
        return value.toNanosPart() % 1_000_000 == 0;
    }

    /** In the largest unit in which it is a whole number: {@code 250 ms}, {@code 3 s}, {@code 5 min}. */
    static String text(Duration value) {
        if (!isWholeMillis(value)) {
            return value.toString();
        }
        if (value.isZero() || value.toMillisPart() != 0) {
            return value.toMillis() + " ms";
        }
        return value.toSecondsPart() == 0 ? value.toMinutes() + " min" : value.toSeconds() + " s";
    }
}

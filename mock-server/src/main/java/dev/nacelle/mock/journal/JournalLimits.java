package dev.nacelle.mock.journal;

import java.util.Locale;

/**
 * How much a journal keeps.
 *
 * @param records most calls, 0 to 100,000; 0 keeps none and only counts
 * @param bytes most bytes of memory, as estimated, 0 or more
 * @param bodyBytes most bytes of each body, 0 or more; longer ones are cut and marked so
 * @throws IllegalArgumentException if a value is out of its range
 */
public record JournalLimits(int records, long bytes, int bodyBytes) {
    /** Most calls a journal can be asked to keep. */
    public static final int MOST_RECORDS = 100_000;

    private static final JournalLimits DEFAULTS = new JournalLimits(1_000, 32L << 20, 64 << 10);

    public JournalLimits {
        if (records < 0 || records > MOST_RECORDS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A journal keeps 0 to %,d calls, not %d", MOST_RECORDS, records));
        }
        if (bytes < 0 || bodyBytes < 0) {
            throw new IllegalArgumentException("A journal's bytes cannot be less than none");
        }
    }

    /** The last 1,000 calls, at most 32 MiB of them, with the first 64 KiB of each body. */
    public static JournalLimits defaults() {
        return DEFAULTS;
    }

    /** The same for another number of calls. */
    public JournalLimits withRecords(int other) {
        return new JournalLimits(other, bytes, bodyBytes);
    }
}

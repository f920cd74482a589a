package dev.nacelle.app.journal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which calls are looked for.
 *
 * @param words each of them has to be somewhere in the call, in any order and case; empty for any call
 * @param status which answers
 * @param onlyFaults only those something was done wrong with on purpose
 */
record RowFilter(List<String> words, Status status, boolean onlyFaults) {
    private static final int HUNDRED = 100;

    /** A class of answers. */
    enum Status {
        /** Whatever the answer. */
        ALL(0),
        /** The caller got what it asked for. */
        SUCCESS(2),
        /** The request was at fault, or not let in. */
        REFUSED(4),
        /** Something behind the API was at fault. */
        FAILED(5);

        private final int hundreds;

        Status(int hundreds) {
            this.hundreds = hundreds;
        }

        private boolean has(int status) {
            return this == ALL || status / HUNDRED == hundreds;
        }
    }

    static RowFilter of(String text, Status status, boolean onlyFaults) {
        var words = Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new RowFilter(words, status, onlyFaults);
    }

    /** Whether every call is looked for. */
    boolean isEverything() {
        return words.isEmpty() && status == Status.ALL && !onlyFaults;
    }

    boolean finds(CallRow row) {
        return status.has(row.status())
                && (!onlyFaults || row.struck())
                && words.stream().allMatch(row.searched()::contains);
    }

    List<CallRow> in(List<CallRow> rows) {
        return isEverything() ? rows : rows.stream().filter(this::finds).toList();
    }
}

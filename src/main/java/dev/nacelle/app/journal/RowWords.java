package dev.nacelle.app.journal;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.Numbers;
import dev.nacelle.mock.journal.Counts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A call of the journal in words, and the counts of all. */
final class RowWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double FROM_HERE_WHOLE = 99.95;
    private static final int MOST_STATUSES = 6;
    private static final int SCORE_DIGITS = 4;

    private RowWords() {}

    static String time(CallRow row, ZoneId zone) {
        return TIME.format(row.at().atZone(zone));
    }

    static String exactTime(CallRow row, ZoneId zone) {
        return EXACT_TIME.format(row.at().atZone(zone));
    }

    /** The score, the failure's name, or what else came of it. */
    static String answer(CallRow row) {
        if (!row.whole()) {
            return Messages.text("journal.not-whole");
        }
        return row.score()
                .map(score -> Numbers.shown(score.value(), SCORE_DIGITS))
                .orElse(row.error());
    }

    /** Who called: what it says it is, without its version, or its address. */
    static String caller(CallRow row) {
        return row.agent().isEmpty() ? row.client() : row.agent().split("/", 2)[0];
    }

    /** Address and program. */
    static String wholeCaller(CallRow row) {
        return row.agent().isEmpty() ? row.client() : row.client() + ", " + row.agent();
    }

    /** Such as {@code 12.4 ms}; whole numbers from 100 on. */
    static String millis(long nanos) {
        return Messages.text("journal.ms", bareMillis(nanos));
    }

    /** The same without the unit. */
    static String bareMillis(long nanos) {
        double millis = nanos / NANOS_PER_MILLI;
        return Numbers.shown(millis, millis < FROM_HERE_WHOLE ? 1 : 0);
    }

    /** What each hop took. */
    static String times(HopTimes times) {
        var parts = new ArrayList<String>();
        parts.add(Messages.text("journal.time.gateway", millis(times.gateway())));
        parts.add(Messages.text("journal.time.function", millis(times.function())));
        parts.add(Messages.text(
                times.attempts() > 1 ? "journal.time.attempts" : "journal.time.sagemaker",
                millis(times.sageMaker()),
                times.attempts()));
        return String.join(", ", parts);
    }

    /** All a row says, for a screen reader. */
    static String spoken(CallRow row, ZoneId zone) {
        return String.join(
                ", ",
                Messages.text("journal.spoken", row.status(), row.method(), row.path(), exactTime(row, zone)),
                row.score().isPresent() ? Messages.text("journal.spoken.score", answer(row)) : answer(row),
                millis(row.times().whole()),
                times(row.times()),
                wholeCaller(row),
                row.struck()
                        ? Messages.text("journal.spoken.fault", String.join("; ", row.faults()))
                        : Messages.text("journal.spoken.no-fault"));
    }

    /** How many calls there were since the mock started, by answer and caller. */
    static String counts(Counts counts) {
        if (counts.total() == 0 && counts.refused() == 0) {
            return Messages.text("journal.counts.none");
        }
        var byStatus = counts.byStatus().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_STATUSES)
                .map(entry -> Messages.text("journal.counts.status", number(entry.getValue()), entry.getKey()))
                .collect(Collectors.joining(", "));
        var words = new StringBuilder(Messages.text("journal.counts", number(counts.total()), byStatus));
        if (counts.byClient().size() > 1) {
            words.append(
                    Messages.text("journal.counts.clients", counts.byClient().size()));
        }
        if (counts.dropped() > 0) {
            words.append(Messages.text("journal.counts.dropped", number(counts.dropped())));
        }
        if (counts.refused() > 0) {
            words.append(Messages.text("journal.counts.refused", number(counts.refused())));
        }
        return words.toString();
    }

    /** With a thin space between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }
}

package dev.nacelle.app.history;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how a score differs from the pinned one, and in which fields the readings do. */
public final class BaselineText {
    private static final int MOST_FIELDS = 3;

    private BaselineText() {}

    /** One line: the difference of the scores, then what was changed. */
    public static String of(Baseline baseline, Reading reading, Score score) {
        if (!baseline.reading().profile().id().equals(reading.profile().id())) {
            return Messages.text("kept.baseline.other-profile", baseline.call().profileId());
        }
        return Messages.text(
                "kept.baseline.difference",
                shown(baseline.score().value()),
                signed(score.value() - baseline.score().value()),
                fields(ReadingDifference.between(baseline.reading(), reading)));
    }

    /** Three decimals, with a sign; a true minus, which is as wide as the plus. */
    public static String signed(double difference) {
        var text = String.format(Locale.ROOT, "%+.3f", difference);
        return text.equals("-0.000") || text.equals("+0.000") ? "\u00b10.000" : text.replace('-', '\u2212');
    }

    private static String shown(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static String fields(List<ReadingDifference.Changed> changed) {
        if (changed.isEmpty()) {
            return Messages.text("kept.baseline.same");
        }
        var first = changed.stream()
                .limit(MOST_FIELDS)
                .map(one -> Messages.text(
                        "kept.baseline.field", one.field().label(), orMissing(one.before()), orMissing(one.now())))
                .collect(Collectors.joining(", "));
        return changed.size() <= MOST_FIELDS
                ? first
                : Messages.text("kept.baseline.more", first, changed.size() - MOST_FIELDS);
    }

    private static String orMissing(String value) {
        return value.isEmpty() ? Messages.text("form.missing") : value;
    }
}

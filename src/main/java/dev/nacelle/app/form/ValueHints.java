package dev.nacelle.app.form;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingProblem.Rule;
import dev.nacelle.reading.ReadingRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person may have meant by values that do not fit. Nothing is changed: a guess may be wrong. */
final class ValueHints {
    private static final int MOST_PLACES = 3;

    private ValueHints() {}

    /**
     * A sentence for each guess worth telling.
     *
     * @param line as it was typed or pasted
     * @param problems what is wrong or odd about it
     */
    static List<String> of(Profile profile, String line, List<ReadingProblem> problems) {
        var pieces = List.of(line.strip().split("\\s*,\\s*", -1));
        var lost = problems.stream().flatMap(problem -> lostPoint(profile, problem).stream());
        var comma = pieces.size() == profile.size() + 1 ? decimalComma(profile, pieces) : Optional.<String>empty();
        return Stream.concat(comma.stream(), lost).toList();
    }

    /**
     * One value too many: which two neighbours are one number with a comma? Of several pairs the last one: up to it
     * every value fits as it stands.
     */
    private static Optional<String> decimalComma(Profile profile, List<String> pieces) {
        return IntStream.range(0, profile.size())
                .filter(at -> fits(profile, joined(pieces, at)))
                .boxed()
                .reduce((first, second) -> second)
                .map(at -> Messages.text(
                        "form.hint.decimal-comma",
                        pieces.get(at) + "," + pieces.get(at + 1),
                        at + 1,
                        profile.field(at).label(),
                        pieces.get(at) + "." + pieces.get(at + 1)));
    }

    private static List<String> joined(List<String> pieces, int at) {
        var values = new ArrayList<>(pieces);
        values.set(at, pieces.get(at) + "." + values.remove(at + 1));
        return values;
    }

    /** Whether those values would be a reading without anything odd but the number of decimals. */
    private static boolean fits(Profile profile, List<String> values) {
        return ReadingRules.problems(profile, values).stream()
                .allMatch(problem -> problem.rule() == Rule.TRAINING_DECIMALS);
    }

    /** A number beyond the training data that is within them with a decimal point in it. */
    private static Optional<String> lostPoint(Profile profile, ReadingProblem problem) {
        if (problem.rule() != Rule.TRAINING_RANGE) {
            return Optional.empty();
        }
        return profile.fields().stream()
                .filter(field -> field.name().equals(problem.field()))
                .filter(Field.Numeric.class::isInstance)
                .map(Field.Numeric.class::cast)
                .flatMap(field -> meant(field, problem.value()).stream()
                        .map(number -> Messages.text(
                                "form.hint.lost-point", field.label(), problem.value(), number.toPlainString())))
                .findFirst();
    }

    private static Optional<BigDecimal> meant(Field.Numeric field, String value) {
        return ReadingRules.number(value)
                .filter(number -> number.scale() <= 0 && number.compareTo(field.max()) > 0)
                .flatMap(number -> IntStream.rangeClosed(1, MOST_PLACES)
                        .mapToObj(number::movePointLeft)
                        .filter(field::covers)
                        .findFirst());
    }
}

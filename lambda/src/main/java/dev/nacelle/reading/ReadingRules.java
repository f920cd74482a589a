package dev.nacelle.reading;

import dev.nacelle.reading.ReadingProblem.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value must be to travel, and what is merely odd about it. */
public final class ReadingRules {
    // Bounded, so that no value can cost more than a glance: 1e999999999 is a short text and a very long number.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");
    private static final int SHOWN = 40;

    private ReadingRules() {}

    /** Everything wrong or odd about those values, in the order of the fields. */
    public static List<ReadingProblem> problems(Profile profile, List<String> values) {
        if (values.size() != profile.size()) {
            return List.of(wrongCount(profile, values.size()));
        }
        var problems = new ArrayList<ReadingProblem>();
        for (int i = 0; i < values.size(); i++) {
            problem(profile.field(i), values.get(i)).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }

    /** Everything wrong with those values. What is merely odd is not looked for, which is a good deal quicker. */
    static List<ReadingProblem> errors(Profile profile, List<String> values) {
        if (values.size() != profile.size()) {
            return List.of(wrongCount(profile, values.size()));
        }
        var errors = new ArrayList<ReadingProblem>(0);
        for (int i = 0; i < values.size(); i++) {
            error(profile.field(i), values.get(i)).ifPresent(errors::add);
        }
        return List.copyOf(errors);
    }

    private static Optional<ReadingProblem> error(Field field, String value) {
        boolean isNumber = field.match(number -> NUMBER.matcher(value).matches(), category -> false);
        return isNumber ? Optional.empty() : problem(field, value);
    }

    /** What is wrong or odd about one value. */
    public static Optional<ReadingProblem> problem(Field field, String value) {
        if (value.isEmpty()) {
            return field.mayBeMissing()
                    ? Optional.empty()
                    : Optional.of(new ReadingProblem(
                            Rule.PRESENT, field.name(), value, field.label() + " is empty. It needs a value."));
        }
        return field.match(number -> numberProblem(number, value), category -> categoryProblem(category, value));
    }

    /** The number a text spells with a decimal point; nothing when it spells none. */
    public static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static ReadingProblem wrongCount(Profile profile, int count) {
        return new ReadingProblem(
                Rule.VALUE_COUNT,
                "",
                Integer.toString(count),
                "%s, but %s has %s: %s."
                        .formatted(
                                counted(count, "value"),
                                profile.title(),
                                profile.size(),
                                String.join(", ", profile.names())));
    }

    /** So many of a thing, as a sentence has it: "1 value", "2 values". */
    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static Optional<ReadingProblem> numberProblem(Field.Numeric field, String value) {
        var number = number(value);
        if (number.isEmpty()) {
            return Optional.of(new ReadingProblem(
                    Rule.NUMBER,
                    field.name(),
                    value,
                    "%s is \u201c%s\u201d, which is no number. Training data: %s."
                            .formatted(field.label(), shown(value), range(field))));
        }
        return oddNumber(field, value, number.get());
    }

    private static Optional<ReadingProblem> oddNumber(Field.Numeric field, String value, BigDecimal number) {
        if (!field.covers(number)) {
            return Optional.of(new ReadingProblem(
                    Rule.TRAINING_RANGE,
                    field.name(),
                    value,
                    "%s is %s, outside the training data (%s). The model has never seen such a value."
                            .formatted(field.label(), shown(value), range(field))));
        }
        if (number.stripTrailingZeros().scale() > field.decimals()) {
            var had = field.decimals() == 0 ? "whole numbers" : "numbers with " + counted(field.decimals(), "decimal");
            return Optional.of(new ReadingProblem(
                    Rule.TRAINING_DECIMALS,
                    field.name(),
                    value,
                    "%s is %s; the training data had %s.".formatted(field.label(), shown(value), had)));
        }
        return Optional.empty();
    }

    private static Optional<ReadingProblem> categoryProblem(Field.Categorical field, String value) {
        return field.values().contains(value)
                ? Optional.empty()
                : Optional.of(new ReadingProblem(
                        Rule.KNOWN_CATEGORY,
                        field.name(),
                        value,
                        "%s is \u201c%s\u201d, which the training data did not have. Known: %s."
                                .formatted(field.label(), shown(value), String.join(", ", field.values()))));
    }

    private static String range(Field.Numeric field) {
        return field.min().toPlainString() + " to " + field.max().toPlainString();
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "\u2026";
    }
}

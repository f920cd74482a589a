package dev.nacelle.mock.sagemaker;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.ReadingProblem;

/**
 * What a container of the workshop's kind says about a line of values it cannot score: the words of scikit-learn's
 * encoder and of Python, without their stack traces.
 */
final class ContainerWords {
    private static final int SHOWN = 80;

    private ContainerWords() {}

    static String about(ReadingProblem problem, Profile profile) {
        return switch (problem.rule()) {
            case VALUE_COUNT ->
                "X has %s features, but ColumnTransformer is expecting %s features as input."
                        .formatted(problem.value(), profile.size());
            case KNOWN_CATEGORY ->
                "Found unknown categories [%s] in column %s during transform"
                        .formatted(quoted(problem.value()), profile.indexOf(problem.field()));
            case NUMBER -> "could not convert string to float: " + quoted(problem.value());
            case PRESENT -> "Input X contains NaN.";
            default -> problem.message();
        };
    }

    static String emptyBody() {
        return "No columns to parse from file";
    }

    static String tooWide(int columns, int line, int values) {
        return "Error tokenizing data. C error: Expected %s fields in line %s, saw %s".formatted(columns, line, values);
    }

    static String notUtf8() {
        return "'utf-8' codec can't decode the request body";
    }

    private static String quoted(String value) {
        var shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
        return "'" + shown.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package dev.nacelle.scoring;

import dev.nacelle.reading.Score;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A bare number, or several apart by commas or lines, as the containers answer {@code text/csv}. */
final class NumbersAnswer {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*|\\s+");

    private NumbersAnswer() {}

    /** The first number of a text without white space around it. */
    static Attempt<Score> score(String text) {
        var tokens = SEPARATOR.split(text);
        return tokens.length > 0 && Arrays.stream(tokens).allMatch(NumberToken::isNumeric)
                ? NumberToken.score(tokens[0])
                : ModelAnswer.notUnderstood("The model answered text that is no number.", text);
    }
}

package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.SCORE_NOT_FINITE;
import static dev.nacelle.contract.ErrorCode.SCORE_OUT_OF_RANGE;

import dev.nacelle.reading.Score;
import java.util.regex.Pattern;

/**
 * One number as a model spells it.
 *
 * <p>Java's own parser is too generous for this: it also takes {@code 1d} and {@code 0x1p-3}.
 */
final class NumberToken {
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private NumberToken() {}

    /** Whether it is a number, NaN and infinity in Python's or JavaScript's spelling included. */
    static boolean isNumeric(String token) {
        return NUMBER.matcher(token).matches() || isNotFinite(token);
    }

    private static boolean isNotFinite(String token) {
        boolean signed = token.startsWith("+") || token.startsWith("-");
        var word = signed ? token.substring(1) : token;
        return word.equalsIgnoreCase("nan") || word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
    }

    /**
     * The score it stands for. Its text is the token itself; only what JSON does not know as a number ({@code 1.},
     * {@code .5}) is spelt anew.
     */
    static Attempt<Score> score(String token) {
        if (!isNumeric(token)) {
            return ModelAnswer.notUnderstood("The model answered text where a number belongs.", token);
        }
        if (isNotFinite(token)) {
            return new Attempt.Failed<>(Failure.of(SCORE_NOT_FINITE, token));
        }
        var text = JSON_NUMBER.matcher(token).matches() ? token : PythonFloat.text(Double.parseDouble(token));
        return score(Double.parseDouble(token), text);
    }

    /** The score of that value and spelling. */
    static Attempt<Score> score(double value, String text) {
        if (!Double.isFinite(value)) {
            return new Attempt.Failed<>(Failure.of(SCORE_NOT_FINITE, text));
        }
        return value >= 0 && value <= 1
                ? new Attempt.Done<>(new Score(value, text))
                : new Attempt.Failed<>(Failure.of(SCORE_OUT_OF_RANGE, text));
    }
}

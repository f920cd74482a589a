package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.ANSWER_NOT_UNDERSTOOD;

import dev.nacelle.contract.Body;
import dev.nacelle.reading.Score;

/**
 * Finds the score in whatever a model answers. The shape is told from the bytes, for models declare it wrongly.
 *
 * <p>Read are, as seen from the workshop's models over the years or documented for SageMaker's own containers: an
 * object with {@code predictions}, JSON Lines with {@code score}, a bare number, numbers apart by commas or lines, an
 * array of numbers (JSON's or Python's) and a NumPy file. Of several numbers the first is the score: one reading was
 * asked about.
 */
public final class ModelAnswer {
    /** More than a hundred times the longest answer for one reading. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int WORDS_IN_LOG = 200;

    private ModelAnswer() {}

    /** The score in an answer. */
    public static Attempt<Score> score(Body answer) {
        if (answer.size() > MOST_BYTES) {
            return notUnderstood("The model answered " + answer.size() + " bytes where a score was asked.", "");
        }
        if (NpyAnswer.looksLike(answer.bytes())) {
            return NpyAnswer.score(answer.bytes());
        }
        return answer.strictText()
                .map(text -> textScore(text.strip()))
                .orElseGet(() -> notUnderstood("The model answered bytes that are no text and no NumPy file.", ""));
    }

    private static Attempt<Score> textScore(String text) {
        if (text.isEmpty()) {
            return notUnderstood("The model answered nothing.", "");
        }
        return switch (text.charAt(0)) {
            case '{', '[', '"', '\'' -> JsonAnswer.score(text);
            case '<' -> notUnderstood("The model answered a page of HTML or XML instead of a score.", text);
            default -> NumbersAnswer.score(text);
        };
    }

    /**
     * An answer without a score.
     *
     * @param message what is wrong with it, for the caller
     * @param answer the answer's text; the log gets its beginning
     */
    static Attempt<Score> notUnderstood(String message, String answer) {
        var beginning = answer.length() > WORDS_IN_LOG ? answer.substring(0, WORDS_IN_LOG) + "..." : answer;
        return new Attempt.Failed<>(new Failure(ANSWER_NOT_UNDERSTOOD, message, beginning));
    }
}

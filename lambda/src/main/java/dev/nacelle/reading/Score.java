package dev.nacelle.reading;

/**
 * A probability of breakdown, as the model answers it.
 *
 * <p>Source: {@code predictions[0].score} of the SageMaker answer.
 *
 * @param value probability, no unit, 0 to 1 inclusive
 * @param text the number as it was spelt on the wire; the workshop's models write {@code 1e-05} where Java would write
 *     {@code 1.0E-5}
 * @throws IllegalArgumentException if the value is NaN or outside 0 to 1
 */
public record Score(double value, String text) {
    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1, this is " + text);
        }
    }

    /**
     * The score of that spelling.
     *
     * @throws IllegalArgumentException if the text is no number (then a {@link NumberFormatException}) or not a score
     */
    public static Score of(String text) {
        return new Score(Double.parseDouble(text), text);
    }

    /**
     * Whether a breakdown is expected: the score is above the threshold, strictly, as the workshop's label is.
     *
     * @param threshold 0 to 1; the workshop's is 0.5
     */
    public boolean isAbove(double threshold) {
        return value > threshold;
    }
}

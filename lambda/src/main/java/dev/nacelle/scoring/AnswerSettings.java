package dev.nacelle.scoring;

/**
 * How the function answers.
 *
 * @param cors which pages may read the answers
 * @param testerHeaders whether answers carry version, payload format and timing
 * @param selfDescription whether GET and HEAD are answered with what the function is
 * @param fullAnswer whether a score is answered as an object where the caller does not say
 * @param threshold 0 to 1: a score above it is labelled 1
 * @throws IllegalArgumentException if the threshold is NaN or outside 0 to 1
 */
public record AnswerSettings(
        Cors cors, boolean testerHeaders, boolean selfDescription, boolean fullAnswer, double threshold) {
    public AnswerSettings {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold lies between 0 and 1, this is " + threshold);
        }
    }
}

package dev.nacelle.app.score;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Score;

/**
 * What a score means at a threshold.
 *
 * @param expected whether a breakdown is expected: the score is above the threshold, strictly
 * @param words the profile's words for it, such as "Maintenance required"
 */
public record Verdict(boolean expected, String words) {
    /** The verdict on that score; the threshold lies between 0 and 1. */
    public static Verdict of(Profile profile, Score score, double threshold) {
        var expected = score.isAbove(threshold);
        return new Verdict(expected, expected ? profile.above() : profile.below());
    }
}

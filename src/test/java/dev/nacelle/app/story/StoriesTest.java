package dev.nacelle.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StoriesTest {
    static List<Story> all() {
        return Stories.shipped(Profiles.builtIn());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyReadingLiesInTheTrainingRangeAndHasWords(Story story) {
        for (var step = 0; step < story.length(); step++) {
            assertEquals(List.of(), story.reading(step).warnings(), story.id() + " at step " + step);
        }
        assertFalse(story.title().isBlank() || story.tells().isBlank());
    }

    @Test
    void numbersBetweenTwoKeyframesLieOnAStraightLine() {
        var bearing = all().get(0);

        assertEquals("TID003,HAWT,60,58,38,22,48,50,6,50,W", bearing.reading(0).toCsv());
        assertEquals("TID003,HAWT,61,59,39,22,49,50,7,50,W", bearing.reading(4).toCsv());
        assertEquals("TID003,HAWT,74,78,48,7,60,62,14,42,W", bearing.reading(29).toCsv());
    }

    @Test
    void aBearingThatWearsOutIsSeenByTheMocksModel() {
        var scores = scores("bearing");

        assertTrue(scores.get(0) < 0.1 && scores.get(29) > 0.9, scores::toString);
    }

    @Test
    void afterAStormTheScoreComesBack() {
        var scores = scores("storm");

        assertTrue(scores.get(0) < 0.1 && scores.get(16) > 0.9 && scores.get(23) < 0.1, scores::toString);
    }

    @Test
    void theModelIsFooledUntilTheStuckSensorIsReplaced() {
        var scores = scores("stuck-sensor");

        assertTrue(scores.subList(0, 19).stream().allMatch(score -> score < 0.5), scores::toString);
        assertTrue(scores.subList(19, 24).stream().allMatch(score -> score > 0.5), scores::toString);
    }

    @Test
    void aToolThatWearsOutFailsAtTheEnd() {
        var scores = scores("tool-wear");

        assertTrue(scores.get(0) < 0.1 && scores.get(29) > 0.9, scores::toString);
    }

    @Test
    void aStoryBeginsAtStepZeroAndGoesForward() {
        Reading reading = Profiles.windTurbine().initialReading();
        var late = List.of(new Story.Keyframe(1, reading), new Story.Keyframe(2, reading));

        assertThrows(IllegalArgumentException.class, () -> new Story("bearing", Profiles.windTurbine(), late));
    }

    private static List<Double> scores(String id) {
        var story =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        var model = StandInModel.load(story.profile(), ModelVariant.VIVID);
        return IntStream.range(0, story.length())
                .mapToObj(step -> (double) model.score(story.reading(step)))
                .toList();
    }
}

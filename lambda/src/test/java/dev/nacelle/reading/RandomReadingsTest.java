package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RandomReadingsTest {
    private static final int DRAWS = 4_000;

    @Test
    void theSameSeedDrawsTheSameReadingsAllInsideTheTrainingData() {
        for (var profile : Profiles.builtIn()) {
            var one = new RandomReadings(profile, 7);
            var other = new RandomReadings(profile, 7);
            for (int i = 0; i < 500; i++) {
                var reading = one.next();
                assertEquals(reading, other.next());
                assertEquals(List.of(), reading.warnings());
            }
        }
    }

    @Test
    void everyNumberOfTheRangeIsDrawnAboutAsOften() {
        var field = new Field.Numeric(common("0.0"), new BigDecimal("0.0"), new BigDecimal("0.3"), 1);

        assertEquals(Map.of("0.0", 25L, "0.1", 25L, "0.2", 25L, "0.3", 25L), percents(field));
    }

    /** The rest of the training data had no word there. */
    @Test
    void wordsAreDrawnByTheirSharesWhichNeedNotAddUpToOne() {
        var field = new Field.Categorical(common("a"), List.of("a", "b", "never"), List.of(0.1, 0.3, 0.0), false);

        assertEquals(Map.of("a", 25L, "b", 75L), percents(field));
    }

    @Test
    void aCategoryOfNoSharesAtAllStillDrawsOneOfItsWords() {
        var field = new Field.Categorical(common("a"), List.of("a", "b"), List.of(0.0, 0.0), false);

        assertEquals(Map.of("b", 100L), percents(field));
    }

    /** How often each value is drawn, in steps of 5 %: far more than chance makes of this many draws. */
    private static Map<String, Long> percents(Field field) {
        var profile = new Profile("p", "P", "", "", "t", "above", "below", List.of(field), List.of());
        var readings = new RandomReadings(profile, 3);
        return Stream.generate(() -> readings.next().value(0))
                .limit(DRAWS)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> 5 * Math.round(20.0 * count.getValue() / DRAWS)));
    }

    private static Field.Common common(String initial) {
        return new Field.Common("f", "F", "", "", Optional.empty(), initial);
    }
}

package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingTest {
    private static final Profile TURBINE = Profiles.windTurbine();

    @Test
    void theLineHasNoSpacesNoHeaderAndNoLineEnd() {
        var reading =
                new Reading(TURBINE, List.of("TID008", "HAWT", "64", "80", "46.0", "21", "55", "55", "7", "34", "SE"));

        assertEquals("TID008,HAWT,64,80,46.0,21,55,55,7,34,SE", reading.toCsv());
    }

    @Test
    void aValueIsFoundAtItsPlaceAsItWasSpelt() {
        var reading =
                new Reading(TURBINE, List.of("TID008", "HAWT", "64", "80", "46.0", "21", "55", "55", "7", "34", "SE"));

        assertEquals("46.0", reading.value(4));
    }

    @Test
    void aReadingWithTooFewValuesIsRefused() {
        var refused = assertThrows(InvalidReadingException.class, () -> new Reading(TURBINE, List.of("TID008")));

        assertEquals(List.of(ReadingRules.wrongCount(TURBINE, 1)), refused.problems());
    }

    @Test
    void nonsenseIsRefusedWithEveryProblem() {
        var values = List.of("TID999", "HAWT", "x", "80", "46", "21", "55", "55", "7", "34", "SE");

        var refused = assertThrows(InvalidReadingException.class, () -> new Reading(TURBINE, values));

        assertEquals(
                List.of("turbine_id", "wind_speed"),
                refused.problems().stream().map(ReadingProblem::field).toList());
    }

    @Test
    void aValueOutsideTheTrainingRangeIsTakenWithAWarning() {
        var reading =
                new Reading(TURBINE, List.of("TID008", "HAWT", "640", "80", "46", "21", "55", "55", "7", "34", "SE"));

        assertEquals(
                List.of(ReadingProblem.Rule.TRAINING_RANGE),
                reading.warnings().stream().map(ReadingProblem::rule).toList());
    }

    @Test
    void numbersAreThereForNumberFieldsThatAreNotMissing() {
        var reading = new Reading(TURBINE, List.of("TID008", "", "64", "80", "", "21", "55", "55", "7", "34", "SE"));

        assertEquals(OptionalDouble.empty(), reading.number(0));
        assertEquals(OptionalDouble.of(64), reading.number(2));
        assertEquals(OptionalDouble.empty(), reading.number(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "-0.1", "NaN", "Infinity"})
    void scoreIsRefusedOutsideZeroToOne(String text) {
        assertThrows(IllegalArgumentException.class, () -> Score.of(text));
    }

    @Test
    void aScoreKeepsItsSpellingAndIsComparedStrictly() {
        assertEquals("1e-05", Score.of("1e-05").text());
        assertTrue(Score.of("0.51").isAbove(0.5));
        assertEquals(false, Score.of("0.5").isAbove(0.5));
    }
}

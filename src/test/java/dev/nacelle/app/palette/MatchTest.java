package dev.nacelle.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatchTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            '', anything
            thr, Throttling at the gateway
            gate thro, Throttling at the gateway
            GATE, Throttling at the gateway
            ttg, Throttling at the gateway
            tag, Throttling at the gateway
            brûlé, Brule
            way, Throttling at the gateway
            ai4i, 'Machine failure (AI4I)'
            """)
    void aFewLettersFindAName(String typed, String name) {
        assertTrue(new Match(typed).distance(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            xyz, Throttling at the gateway
            thr xyz, Throttling at the gateway
            gtt, Throttling at the gateway
            """)
    void otherLettersDoNot(String typed, String name) {
        assertEquals(OptionalInt.empty(), new Match(typed).distance(name));
    }

    @Test
    void theBeginningOfANameFitsBestThenOfAWordThenWhatStandsInsideThenScatteredLetters() {
        var name = "Next colours: dark";

        var distances = java.util.stream.Stream.of("next", "colours", "olour", "ncd")
                .map(typed -> new Match(typed).distance(name).orElseThrow())
                .toList();

        assertEquals(distances.stream().sorted().distinct().toList(), distances);
    }

    @Test
    void aWordTypedAThousandTimesCountsOnce() {
        assertEquals(
                new Match("theme next").distance("Next theme"),
                new Match("theme next ".repeat(1_000)).distance("Next theme"));
    }
}

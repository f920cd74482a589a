package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.mock.journal.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FarewellTest {
    @Test
    void theBusiestComesFirst() {
        var counts = new Counts(
                1_235, Map.of(200, 1_235L), Map.of("10.0.0.1", 1L, "10.0.0.2", 1_234L), 0, 2, Map.of("10.0.0.3", 2L));

        assertEquals(
                List.of(
                        "",
                        "1,235 calls answered.",
                        "  10.0.0.2                                 1,234 calls",
                        "  10.0.0.1                                 1 call",
                        "2 calls without the token turned away.",
                        "  10.0.0.3                                 2 calls"),
                Farewell.lines(counts));
    }

    @Test
    void whereNobodyWasTurnedAwayNothingIsSaidOfIt() {
        assertEquals(
                List.of("", "0 calls answered."), Farewell.lines(new Counts(0, Map.of(), Map.of(), 0, 0, Map.of())));
    }
}

package dev.nacelle.app.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the time between two frames, how much is the program's own. */
final class StallTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # window ran, waited; painter waited, screen waited, collector waited; own, frozen
            250,   0,  0,   0,  0, 300, true
            250,  50,  0,   0,  0, 250, true
            100, 150,  0,   0,  0, 150, false
            20,   80,  0, 150,  0,  70, false
            20,    0,  0, 900,  0,  20, false
            20,    0, 40,  30, 30, 200, false
            20,    0,  0,   0,  0, 300, true
            """)
    void timeInWhichOthersHadTheProcessorsDoesNotCount(
            double ran, double waited, double painter, double screen, double collector, double own, boolean isFrozen) {
        var stall =
                new Stall(300, new Processor(ran, waited, 0, painter, screen, collector, 0, 0), List.of(), "a deed");

        assertEquals(own, stall.own(), 1e-9);
        assertEquals(isFrozen, stall.isFrozen());
    }
}

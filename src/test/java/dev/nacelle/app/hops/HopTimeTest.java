package dev.nacelle.app.hops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopTimeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,       <1 ms
            40,      <1 ms
            60,      0.1 ms
            4960,    5.0 ms
            12400,   12 ms
            999400,  999 ms
            999600,  1.0 s
            30040000,30.0 s
            -5,      <1 ms
            """)
    void aTimeHasNoMoreFiguresThanItTakesToCompareHops(long micros, String words) {
        assertEquals(words, HopTime.own(Duration.ofNanos(micros * 1000)).words());
    }
}

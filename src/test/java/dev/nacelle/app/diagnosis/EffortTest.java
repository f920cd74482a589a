package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {
    /** Milliseconds of calls with a reading, of calls without one, and what they tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13 12 13       | 12 12          | SAME
            120 118        | 110 112        | SAME
            0 0 0          | 0 0 0          | SAME
            22             | 12             | SAME
            # one that had to start first, or met a busy moment, on either side
            120 115 640    | 890 110 108    | SAME
            420 380 410    | 900 110 112    | MORE
            420 380 2900   | 110 112 108    | MORE
            250 250        | 35 32          | MORE
            # 60 ms are little where every call takes 250 ms, and 30 ms are much where it takes 12 ms
            310 312        | 250 252        | UNCLEAR
            42 43          | 12 12          | UNCLEAR
            125 125 125    | 90 80 80       | UNCLEAR
            # quicker with a reading: nobody's work
            110 112        | 420 430        | UNCLEAR
            # most are slower, and one is as quick as without a reading
            100 400 410    | 105 110        | UNCLEAR
            """)
    void theTimesInTheMiddleTell(String with, String without, Effort.Verdict verdict) {
        assertEquals(verdict, new Effort(millis(with), millis(without)).verdict());
    }

    private static List<Duration> millis(String values) {
        return Arrays.stream(values.split(" "))
                .map(Long::parseLong)
                .map(Duration::ofMillis)
                .toList();
    }
}

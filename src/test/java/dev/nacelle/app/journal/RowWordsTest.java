package dev.nacelle.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.mock.journal.Counts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0.0 ms
            1_240_000   | 1.2 ms
            99_940_000  | 99.9 ms
            99_960_000  | 100 ms
            30_000_000_000 | 30000 ms
            """)
    void timesAreAsFineAsTheyAreRead(String nanos, String words) {
        assertEquals(words, RowWords.millis(Long.parseLong(nanos.replace("_", ""))));
    }

    @Test
    void theCountsTellStatusesTheMostFrequentFirst() {
        var counts = new Counts(
                12_003, Map.of(200, 12_000L, 500, 2L, 404, 1L), Map.of("a", 1L, "b", 2L), 7, 3, Map.of("c", 3L));

        assertEquals(
                "Since the start: 12\u202f003 (12\u202f000 \u00d7 200, 2 \u00d7 500, 1 \u00d7 404), 2 addresses, 7 older ones"
                        + " let go, 3 turned away",
                RowWords.counts(counts));
    }

    @Test
    void beforeTheFirstCallTheyAreASentence() {
        assertEquals(
                "No call since the mock started.", RowWords.counts(new Counts(0, Map.of(), Map.of(), 0, 0, Map.of())));
    }

    @Test
    void timesOfSeveralAttemptsSayHowMany() {
        assertEquals(
                "API Gateway 1.0 ms, function 2.0 ms, SageMaker 3.0 ms in 2 attempts",
                RowWords.times(new HopTimes(1_000_000, 2_000_000, 3_000_000, 2)));
    }
}

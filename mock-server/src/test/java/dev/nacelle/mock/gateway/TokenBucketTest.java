package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketTest {
    private static final Instant START = Instant.parse("2025-04-14T22:16:23.456Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2     | 3    | 0 0 0 0 499 500 500 2000 2000 2000 2000 | + + + - - + - + + + -
                    0.5   | 1    | 0 1999 2000 2001 4000                   | + - + - +
                    1     | 1    | 0 999 1000 1999 2000                    | + - + - +
                    0     | 2    | 0 0 0 999999999                         | + + - -
                    5     | 0    | 0 1000                                  | - -
                    10000 | 5000 | 0 0 0                                   | + + +
                    1     | 2    | 5000 5000 5000                          | + + -
                    1     | 2    | 1000 0 0 0                              | + + - -
                    """)
    void itHoldsTheBurstAndFillsWithTheRate(double rate, int burst, String millis, String taken) {
        var bucket = new TokenBucket(new ThrottleSettings(rate, burst), START);

        var answers = Stream.of(millis.split(" "))
                .map(at -> bucket.take(START.plus(Duration.ofMillis(Long.parseLong(at)))) ? "+" : "-")
                .collect(Collectors.joining(" "));

        assertEquals(taken, answers);
    }
}

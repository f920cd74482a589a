package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DelayTest {
    private static final int DRAWS = 20_000;

    @Test
    void aFixedDelayIsAlwaysTheSame() {
        var delay = Delay.fixed(Duration.ofMillis(250));

        assertEquals(Duration.ofMillis(250), delay.sample(new Random(1)));
        assertEquals(Duration.ofMillis(250), delay.most());
    }

    @Test
    void aUniformDelayReachesBothEndsAndNoFurther() {
        var delay = Delay.uniform(Duration.ofMillis(10), Duration.ofMillis(14));

        var drawn = drawn(delay, 7).stream().distinct().sorted().toList();

        assertEquals(Stream.of(10, 11, 12, 13, 14).map(Duration::ofMillis).toList(), drawn);
        assertEquals(Duration.ofMillis(14), delay.most());
    }

    @Test
    void aLogNormalDelayHasItsMedianItsLongTailAndItsCap() {
        var delay = Delay.logNormal(Duration.ofMillis(200), 0.5, Duration.ofSeconds(1));

        var sorted = drawn(delay, 7).stream().sorted().toList();

        long median = sorted.get(DRAWS / 2).toMillis();
        long percentile99 = sorted.get(DRAWS * 99 / 100).toMillis();
        assertTrue(Math.abs(median - 200) <= 4, "median " + median);
        assertTrue(Math.abs(percentile99 - 640) <= 25, "99th percentile " + percentile99);
        assertEquals(Duration.ofSeconds(1), sorted.get(DRAWS - 1));
        assertEquals(Duration.ofSeconds(1), delay.most());
    }

    @Test
    void theSameSeedDrawsTheSameTimes() {
        var delay = Delay.logNormal(Duration.ofMillis(200), 0.5, Duration.ofSeconds(5));

        assertEquals(drawn(delay, 42), drawn(delay, 42));
        assertEquals(
                List.of(132, 400, 196),
                Stream.generate(new Random(42)::nextLong)
                        .limit(3)
                        .map(seed -> (int) delay.sample(new Random(seed)).toMillis())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("delays")
    void aDelayIsSpeltForAPerson(Delay delay, String text) {
        assertEquals(text, delay.toString());
    }

    static Stream<Arguments> delays() {
        var second = Duration.ofSeconds(1);
        var tenth = Duration.ofMillis(100);
        return Stream.of(
                Arguments.of(Delay.fixed(Duration.ZERO), "0 ms"),
                Arguments.of(Delay.fixed(Duration.ofMillis(1500)), "1500 ms"),
                Arguments.of(Delay.fixed(second), "1 s"),
                Arguments.of(Delay.uniform(tenth, second), "100 ms to 1 s"),
                Arguments.of(Delay.logNormal(tenth, 0.5, second), "about 100 ms (sigma 0.5), at most 1 s"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDelayOutOfItsRangeIsRefused(Runnable maker, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, maker::run).getMessage());
    }

    static Stream<Arguments> refused() {
        var second = Duration.ofSeconds(1);
        var ms = Duration.ofMillis(1);
        return Stream.of(
                refusal(
                        () -> Delay.fixed(ms.negated()),
                        "delay is -1 ms; it can be 0 to 600000 ms, in whole milliseconds"),
                refusal(
                        () -> Delay.fixed(Duration.ofMinutes(11)),
                        "delay is 11 min; it can be 0 to 600000 ms, in whole milliseconds"),
                refusal(
                        () -> Delay.fixed(Duration.ofNanos(1)),
                        "delay is PT0.000000001S; it can be 0 to 600000 ms, in whole milliseconds"),
                refusal(
                        () -> Delay.uniform(second, ms),
                        "max is 1 ms; it can be 1000 to 600000 ms, in whole milliseconds"),
                refusal(
                        () -> Delay.logNormal(Duration.ZERO, 1, second),
                        "median is 0 ms; it can be 1 to 600000 ms, in whole milliseconds"),
                refusal(() -> Delay.logNormal(ms, 0, second), "sigma is 0.0; it can be above 0 to 3"),
                refusal(() -> Delay.logNormal(ms, 3.5, second), "sigma is 3.5; it can be above 0 to 3"),
                refusal(() -> Delay.logNormal(ms, Double.NaN, second), "sigma is NaN; it can be above 0 to 3"),
                refusal(
                        () -> Delay.logNormal(second, 1, ms),
                        "cap is 1 ms; it can be 1000 to 600000 ms, in whole milliseconds"));
    }

    private static Arguments refusal(Runnable maker, String message) {
        return Arguments.of(maker, message);
    }

    private static List<Duration> drawn(Delay delay, long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> delay.sample(random)).limit(DRAWS).toList();
    }
}

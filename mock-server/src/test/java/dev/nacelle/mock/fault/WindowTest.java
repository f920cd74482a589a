package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 9223372036854775807 | 9223372036854775807 | 1 2 3 4 5 6 7 8 9 10 11 12
            3 | 9223372036854775807 | 9223372036854775807 | 4 5 6 7 8 9 10 11 12
            0 | 1                   | 9223372036854775807 | 1
            3 | 3                   | 9223372036854775807 | 4 5 6
            0 | 2                   | 5                   | 1 2 6 7 11 12
            3 | 2                   | 4                   | 4 5 8 9 12
            1 | 3                   | 3                   | 2 3 4 5 6 7 8 9 10 11 12
            """)
    void aWindowIsOpenForTheseOfTwelveCalls(long afterCalls, long calls, long everyCalls, String open) {
        var window = new Window(afterCalls, calls, everyCalls, Duration.ZERO, Window.FOREVER);

        var seen = LongStream.rangeClosed(1, 12)
                .filter(call -> window.isOpen(call, Duration.ZERO))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));

        assertEquals(open, seen);
    }

    @Test
    void aWindowIsOpenFromItsStartUntilItsEnd() {
        var window = Window.time(Duration.ofSeconds(10), Duration.ofSeconds(5));

        var open = LongStream.of(0, 9_999, 10_000, 14_999, 15_000, 1_000_000)
                .filter(millis -> window.isOpen(1, Duration.ofMillis(millis)))
                .boxed()
                .toList();

        assertEquals(List.of(10_000L, 14_999L), open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | ''
            {"afterCalls": 3}                                         | from call 4 on
            {"calls": 1}                                              | call 1
            {"afterCalls": 3, "calls": 3}                             | calls 4 to 6
            {"afterCalls": 3, "calls": 1, "everyCalls": 12}           | call 4 and again every 12
            {"startAfter": "1 min"}                                   | from 1 min on
            {"lasting": "30 s"}                                       | in the first 30 s
            {"startAfter": "250 ms", "lasting": "1 s", "calls": 2}    | calls 1 to 2, from 250 ms to 1250 ms
            """)
    void aWindowIsToldInAFewWords(String json, String words) throws IOException {
        var file = """
                {"id": "a", "title": "A", "description": "A.", "whatYouSee": "A.", "seed": 1,
                 "rules": [{"fault": {"type": "function-throttled"}, "probability": 0.125, "window": %s}]}
                """.formatted(json);

        var rule = ScenarioFile.read("a.json", new StringReader(file)).rules().get(0);

        assertEquals(words, rule.window().summary());
        assertEquals(
                "Lambda starts no more of the function (12.5 % of the calls" + (words.isEmpty() ? "" : "; " + words)
                        + ")",
                rule.summary());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1 | 1 | 1 | 0        | 1   | afterCalls is -1; it can be 0 or more
            0  | 0 | 1 | 0        | 1   | calls is 0; it can be 1 or more
            0  | 5 | 4 | 0        | 1   | everyCalls is 4; it can be 5 (the window's calls) or more
            0  | 1 | 1 | -1       | 1   | startAfter is -1 ms; it can be 0 ms to 24 hours, in whole milliseconds
            0  | 1 | 1 | 86400001 | 1   | startAfter is 86400001 ms; it can be 0 ms to 24 hours, in whole milliseconds
            0  | 1 | 1 | 0        | 0   | lasting is 0 ms; it can be 1 ms to 24 hours, in whole milliseconds
            """)
    void aWindowThatNeverOpensIsRefused(
            long afterCalls, long calls, long everyCalls, long startAfter, long lasting, String message) {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Window(
                        afterCalls, calls, everyCalls, Duration.ofMillis(startAfter), Duration.ofMillis(lasting)));

        assertEquals(message, refused.getMessage());
    }
}

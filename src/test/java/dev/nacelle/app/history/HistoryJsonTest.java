package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryJsonTest {
    static Stream<HistoryLine> lines() {
        var scored = Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(1), "1e-05", Calls.START));
        var failed = Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(2), Calls.START));
        return Stream.of(
                new HistoryLine.Call(scored.withNote("a \"note\"\nof two lines \u00fc \ud83d\ude00")
                        .withPinned(true)),
                new HistoryLine.Call(failed),
                new HistoryLine.Noted("7", "hm"),
                new HistoryLine.Pinned("7", true),
                new HistoryLine.Deleted(List.of("7", "8")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsReadAsItWasWritten(HistoryLine line) {
        var text = HistoryJson.write(line);

        assertEquals(Optional.of(line), HistoryJson.read(text));
        assertFalse(text.contains("\n"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":2,\"type\":\"call\",\"shape\":\"new\"}",
                "{\"v\":1,\"type\":\"tag\",\"id\":\"7\"}",
            })
    void aLineOfANewerProgramIsKeptAsItIs(String text) {
        assertEquals(Optional.of(new HistoryLine.Foreign(text)), HistoryJson.read(text));
        assertEquals(text, HistoryJson.write(new HistoryLine.Foreign(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\u0000\u0000",
                "{\"type\":\"note\",\"id\":\"7\",\"text\":\"\"}",
                "{\"v\":0,\"type\":\"note\",\"id\":\"7\",\"text\":\"\"}",
                "{\"v\":1,\"type\":\"note\",\"id\":7,\"text\":\"\"}",
                "{\"v\":1,\"type\":\"pin\",\"id\":\"7\",\"pinned\":\"yes\"}",
                "{\"v\":1,\"type\":\"delete\",\"ids\":\"7\"}",
                "{\"v\":1,\"type\":\"call\",\"id\":\"7\",\"at\":\"yesterday\"}",
                "{\"v\":1,\"type\":\"note\",\"id\":\"7\",\"text\":\"\"} more",
            })
    void aLineThatIsNoneIsNothing(String text) {
        assertEquals(Optional.empty(), HistoryJson.read(text));
    }

    @Test
    void aCallCutOffAnywhereIsNothing() {
        var text = HistoryJson.write(
                new HistoryLine.Call(Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(2), Calls.START))));

        for (int length = 0; length < text.length(); length++) {
            assertEquals(Optional.empty(), HistoryJson.read(text.substring(0, length)));
        }
    }
}

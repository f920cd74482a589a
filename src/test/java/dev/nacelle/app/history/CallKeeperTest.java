package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CallKeeperTest {
    @Test
    void whatACallWasIsKept() {
        var kept = Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(1), "0.875", Calls.START));

        assertEquals("Mock", kept.environment());
        assertEquals(Calls.reading(1).values(), kept.values());
        assertEquals("scored", kept.outcome());
        assertEquals(Optional.of(Score.of("0.875")), kept.score());
        assertEquals(Optional.empty(), kept.failure());
        assertEquals(Optional.of(200), kept.status());
    }

    @Test
    void aFailureIsKeptInWords() {
        var kept = Calls.kept(Calls.timedOut(Calls.LIVE, Calls.reading(1), Calls.START));

        assertEquals("timed-out", kept.outcome());
        assertTrue(kept.failed());
        assertFalse(kept.failure().orElseThrow().title().isBlank());
        assertEquals(Optional.empty(), kept.response());
    }

    @Test
    void aCallAPersonStoppedIsNoFailure() {
        assertFalse(Calls.kept(Calls.cancelled(Calls.LIVE, Calls.reading(1), Calls.START))
                .failed());
    }

    @Test
    void noSecretReachesTheFile(@TempDir Path folder) throws Exception {
        var exchange = new Exchange(
                Calls.LIVE,
                new WireRequest(
                        "POST",
                        "/default/score",
                        "token=hush1",
                        Headers.of("Authorization", "Bearer hush2", "X-API-Key", "hush3", "Cookie", "a=hush4"),
                        Body.of("1,2")),
                Optional.of(new WireResponse(200, Headers.of("Set-Cookie", "session=hush5"), Body.of("0.5"))),
                Calls.START,
                Duration.ofMillis(3));
        var call = Calls.kept(Calls.diagnosed(Calls.reading(1), new Outcome.Scored(Score.of("0.5"), exchange)));
        var notices = new ArrayList<String>();
        var store = new HistoryStore(folder, Clock.systemUTC(), Limits.USUAL, Runnable::run, notices::add);

        store.keep(call);

        var exported = new HistoryExport(List.of());
        for (var text : List.of(
                Files.readString(folder.resolve("history.jsonl")),
                exported.csv(List.of(call)),
                exported.json(List.of(call)))) {
            assertFalse(text.contains("hush"), text);
        }
        assertEquals(List.of(), notices);
    }

    @Test
    void aLongBodyIsCut() {
        var exchange = Calls.exchange(Calls.MOCK, Calls.reading(1), Calls.START, Headers.none(), "x".repeat(100_000));

        var kept = Calls.kept(Calls.diagnosed(Calls.reading(1), new Outcome.Unreadable("no", exchange)));

        assertEquals(
                "x".repeat(CallKeeper.MOST_BODY) + "\u2026",
                kept.response().orElseThrow().body().text());
    }
}

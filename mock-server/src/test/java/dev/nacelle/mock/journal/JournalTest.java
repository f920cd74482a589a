package dev.nacelle.mock.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final JournalLimits THREE = new JournalLimits(3, 1 << 20, 100);

    private final Journal journal = new Journal(THREE);

    @Test
    void theNewestComeFirstAndTheOldestGoFirst() {
        for (int i = 1; i <= 5; i++) {
            call("id-" + i);
        }

        assertEquals(List.of("id-5", "id-4", "id-3"), ids(journal.latest(10)));
        assertEquals(List.of("id-5"), ids(journal.latest(1)));
        assertEquals(2, journal.counts().dropped());
    }

    @Test
    void numbersGoOnWithoutAGapAndSinceGivesWhatIsNew() {
        call("a");
        call("b");
        journal.clear();
        call("c");
        call("d");

        assertEquals(List.of("d"), ids(journal.since(3)));
        assertEquals(
                List.of(3L, 4L),
                journal.since(0).stream().map(CallRecord::sequence).toList());
    }

    @Test
    void aCallIsFoundByItsIdAsLongAsItIsKept() {
        call("a");
        call("b");

        assertEquals("a", journal.find("a").orElseThrow().id());
        journal.clear();
        assertTrue(journal.find("a").isEmpty());
    }

    @Test
    void bytesAreBoundedToo() {
        var small = new Journal(new JournalLimits(1_000, 15_000, 10_000));
        for (int i = 0; i < 10; i++) {
            small.append(small.begin("127.0.0.1", request("1".repeat(9_000))), "id-" + i, answer(200, "0.5"), "whole");
        }

        assertEquals(List.of("id-9"), ids(small.latest(10)));
        assertEquals(9, small.counts().dropped());
    }

    @Test
    void aJournalOfNoneStillCounts() {
        var none = new Journal(JournalLimits.defaults().withRecords(0));

        none.append(none.begin("127.0.0.1", request("1")), "a", answer(200, "0.5"), "whole");

        assertEquals(List.of(), none.latest(10));
        assertEquals(new Counts(1, Map.of(200, 1L), Map.of("127.0.0.1", 1L), 1, 0, Map.of()), none.counts());
    }

    @Test
    void countsAreByStatusAndByClientAndSurviveClearing() {
        journal.append(journal.begin("10.0.0.1", request("1")), "a", answer(200, "0.5"), "whole");
        journal.append(journal.begin("10.0.0.2", request("1")), "b", answer(500, ""), "whole");
        journal.append(journal.begin("10.0.0.2", request("1")), "c", answer(200, ""), "whole");
        journal.refused("10.0.0.3");
        journal.clear();

        assertEquals(
                new Counts(
                        3,
                        Map.of(200, 2L, 500, 1L),
                        Map.of("10.0.0.1", 1L, "10.0.0.2", 2L),
                        0,
                        1,
                        Map.of("10.0.0.3", 1L)),
                journal.counts());
    }

    @Test
    void beyondAThousandClientsTheRestIsCountedTogether() {
        for (int i = 0; i < 1_010; i++) {
            journal.append(
                    journal.begin("10.0.%d.%d".formatted(i / 256, i % 256), request("1")),
                    "x",
                    answer(200, ""),
                    "whole");
        }

        assertEquals(10L, journal.counts().byClient().get("others"));
        assertEquals(1_010, journal.counts().total());
    }

    @Test
    void aLongBodyIsCutAndSaysHowLongItWas() {
        var record = journal.append(
                journal.begin("127.0.0.1", request("1".repeat(101))), "a", answer(200, "é".repeat(50) + "é"), "whole");

        assertEquals(
                new KeptBody(Body.of("1".repeat(100)), 101), record.request().body());
        assertEquals(
                new KeptBody(Body.of("é".repeat(50)), 102), record.response().body());
    }

    @ParameterizedTest
    @CsvSource({"é, 1, ''", "aé, 2, a", "€, 2, ''", "€€, 5, €", "ab, 1, a", "𝄞, 3, ''"})
    void aCutNeverGoesThroughALetter(String text, int most, String kept) {
        assertEquals(Body.of(kept), KeptBody.of(Body.of(text), most).start());
    }

    @Test
    void everyHopLeavesItsPart() {
        var call = journal.begin("127.0.0.1", request("1,2"));
        long from = call.functionBegan("{\"version\":\"1.0\"}".getBytes(StandardCharsets.UTF_8));
        call.fault("SageMaker throttles");
        call.attemptFailed(request("1,2"), call.now(), "Connection reset");
        call.attemptAnswered(request("1,2"), call.now(), answer(200, "{}"));
        call.functionAnswered(from, new byte[] {'{', '}'});
        call.answered();

        var record = journal.append(call, "a", answer(200, "0.5"), "cut off after 1 byte");

        assertEquals(
                List.of(1, 2),
                record.attempts().stream().map(AttemptRecord::number).toList());
        assertEquals("Connection reset", record.attempts().get(0).failure().orElseThrow());
        assertEquals(200, record.attempts().get(1).response().orElseThrow().status());
        var run = record.function().orElseThrow();
        assertEquals(Body.of("{\"version\":\"1.0\"}"), run.event().start());
        assertEquals(Body.of("{}"), run.result().orElseThrow().start());
        assertEquals(List.of("SageMaker throttles"), record.faults());
        assertEquals("cut off after 1 byte", record.delivery());
        assertTrue(record.answeredNanos() <= record.sentNanos(), record.toString());
        assertTrue(record.sageMakerNanos() <= record.functionNanos(), record.toString());
    }

    @Test
    void aFunctionThatHasNotEndedIsThereWithItsEvent() {
        var call = journal.begin("127.0.0.1", request("1"));
        call.functionBegan(new byte[] {'{', '}'});

        var run = journal.append(call, "a", answer(503, ""), "whole").function().orElseThrow();

        assertEquals("{}", run.event().start().text());
        assertEquals("It had not ended when its answer was sent", run.failure().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5", "\u00e9\u20ac\ud834\udd1e", "\u0000\u007f\u0080\u07ff\u0800"})
    void whatIsKeptIsWhatWasAppended(String text) {
        var asked = new WireRequest("POST", "/" + text, text, Headers.of("A", text, "A", ""), Body.of(text));
        var call = journal.begin("fe80::1", asked);
        long from = call.functionBegan(text.getBytes(StandardCharsets.UTF_8));
        call.attemptFailed(asked, from, text);
        call.attemptAnswered(asked, from, answer(599, text));
        call.functionFailed(from, text);
        call.fault(text);

        var appended = journal.append(call, text, answer(100, text.repeat(100)), text);

        assertEquals(appended, journal.latest(1).get(0));
        assertEquals(appended, journal.find(text).orElseThrow());
    }

    @Test
    void whatAFunctionThatWasGivenUpOnDoesLaterIsNotKept() {
        var call = journal.begin("127.0.0.1", request("1"));
        var record = journal.append(call, "a", answer(503, ""), "whole");

        call.attemptFailed(request("1"), call.now(), "late");
        call.fault("late");

        assertEquals(List.of(), record.attempts());
        assertEquals(List.of(record), journal.latest(1));
    }

    @Test
    void listenersHearOfEachCallUntilTheyAreTakenOff() {
        var heard = new ArrayList<String>();
        var ends = journal.listen(record -> heard.add(record.sequence() + record.id()));
        call("a");
        ends.run();
        call("b");

        assertEquals(List.of("1a"), heard);
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        var ends = journal.listen(record -> {
            throw new IllegalStateException("on purpose");
        });

        call("a");
        ends.run();

        assertEquals(List.of("a"), ids(journal.latest(1)));
    }

    @Test
    void manyThreadsLoseNoCall() throws InterruptedException {
        var big = new Journal(JournalLimits.defaults());
        var threads = Stream.generate(() -> new Thread(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        big.append(big.begin("127.0.0.1", request("1")), "x", answer(200, ""), "whole");
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        var newest = big.latest(1_000);
        assertEquals(8_000, newest.get(0).sequence());
        assertEquals(7_001, newest.get(999).sequence());
        assertEquals(8_000, big.counts().total());
        assertEquals(7_000, big.counts().dropped());
    }

    @Test
    void limitsOutsideTheirRangeAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> JournalLimits.defaults().withRecords(-1));
        assertThrows(
                IllegalArgumentException.class, () -> JournalLimits.defaults().withRecords(100_001));
        assertThrows(IllegalArgumentException.class, () -> new JournalLimits(1, -1, 1));
    }

    private void call(String id) {
        journal.append(journal.begin("127.0.0.1", request("1")), id, answer(200, "0.5"), "whole");
    }

    private static List<String> ids(List<CallRecord> records) {
        return records.stream().map(CallRecord::id).toList();
    }

    private static WireRequest request(String body) {
        return new WireRequest(
                "POST", "/default/turbine-score", "", Headers.of("Content-Type", "text/csv"), Body.of(body));
    }

    private static WireResponse answer(int status, String body) {
        return new WireResponse(status, Headers.of("Content-Type", "application/json"), Body.of(body));
    }
}

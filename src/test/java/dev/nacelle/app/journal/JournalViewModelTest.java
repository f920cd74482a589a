package dev.nacelle.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.journal.JournalViewModel.State;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.task.ManualTimer;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalViewModelTest {
    @TempDir
    private Path home;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final ManualTimer timer = new ManualTimer();
    private final List<String> entered = new ArrayList<>();

    private MockServer mock;
    private Flood calls;
    private JournalViewModel model;

    @BeforeEach
    void start() {
        mock = MockServer.start(MockConfig.defaults());
        calls = new Flood(mock.journal(), 4);
        model = new JournalViewModel(Runnable::run, timer, tasks, new HttpScoringClient(), entered::add);
        model.watch(true);
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void nothingIsShownUntilTheMockIsUp() {
        assertEquals(State.STARTING, model.stateProperty().get());

        model.mockIs(Optional.empty());

        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(List.of(), model.shown());
        assertEquals(Optional.empty(), model.address());
    }

    @Test
    void theListFollowsTheNewestFirst() {
        calls.one(200);
        up();
        calls.one(422);
        catchUp();

        assertEquals(List.of(2L, 1L), numbers());
        assertEquals(Optional.of(Score.of("0.25")), model.shown().get(1).score());
        assertEquals("MODEL_FAILED", model.shown().get(0).error());
        assertEquals(
                "Since the start: 2 (1 \u00d7 200, 1 \u00d7 422)",
                model.countsProperty().get());
    }

    @Test
    void aFloodIsAFewUpdatesAndEndsWithWhatTheJournalHolds() {
        up();
        var updates = new ArrayList<Integer>();
        model.shown().addListener((ListChangeListener<CallRow>) change -> updates.add(1));

        // A second of it, while the pause between two updates passes ten times.
        for (int i = 0; i < 10; i++) {
            calls.pour(200);
            catchUp();
        }

        assertEquals(10, updates.size());
        assertEquals(
                mock.journal().latest(1_000).stream().map(CallRecord::sequence).toList(), numbers());
        assertEquals(1_000, model.shown().size());
        assertEquals(0, timer.waiting());
        assertTrue(
                model.countsProperty().get().contains("1\u202f000 older ones let go"),
                model.countsProperty().get());
    }

    @Test
    void reportsDuringAnUpdateWaitForTheNextOne() {
        up();
        calls.pour(50);
        tasks.runAll();
        assertEquals(50, model.shown().size());

        calls.pour(50);
        tasks.runAll();
        assertEquals(50, model.shown().size());

        assertEquals(JournalViewModel.REST, timer.pass());
        tasks.runAll();
        assertEquals(100, model.shown().size());
    }

    @Test
    void whatNobodyWatchesIsNotRead() {
        up();
        model.watch(false);
        calls.pour(20);
        tasks.runAll();
        assertEquals(List.of(), numbers());

        model.watch(true);
        catchUp();

        assertEquals(20, model.shown().size());
    }

    @Test
    void aHeldListStandsStillAndCountsWhatComes() {
        up();
        calls.pour(3);
        catchUp();
        model.holdingProperty().set(true);

        calls.pour(5);
        catchUp();
        assertEquals(List.of(3L, 2L, 1L), numbers());
        assertEquals(5, model.waitingProperty().get());

        model.followAgain();
        assertEquals(8, model.shown().size());
        assertEquals(0, model.waitingProperty().get());
        assertFalse(model.holdingProperty().get());
    }

    @Test
    void nothingMovesUnderACallThatIsLookedIntoOrBelowAListThatIsScrolled() {
        up();
        calls.pour(3);
        catchUp();
        model.select(Optional.of(model.shown().get(1)));
        calls.one(200);
        catchUp();
        assertEquals(List.of(3L, 2L, 1L), numbers());

        model.scrolledProperty().set(true);
        model.select(Optional.empty());
        assertEquals(List.of(3L, 2L, 1L), numbers());

        model.scrolledProperty().set(false);
        assertEquals(List.of(4L, 3L, 2L, 1L), numbers());
    }

    @Test
    void callsAreFoundByWordsStatusAndFault() {
        up();
        calls.pour(40);
        catchUp();

        model.statusProperty().set(RowFilter.Status.FAILED);
        assertTrue(model.shown().stream().allMatch(row -> row.status() == 500));
        model.queryProperty().set("CURL model_failed");
        model.onlyFaultsProperty().set(true);
        assertEquals(
                mock.journal().latest(40).stream()
                        .filter(call -> call.response().status() == 500)
                        .filter(call -> !call.faults().isEmpty())
                        .map(CallRecord::sequence)
                        .toList(),
                numbers());
        model.queryProperty().set("no such word");
        assertEquals(List.of(), numbers());
        assertEquals(40, model.totalProperty().get());
    }

    @Test
    void whileAFilterIsOnOnlyNewCallsOfItsKindAreCounted() {
        up();
        model.statusProperty().set(RowFilter.Status.REFUSED);
        model.holdingProperty().set(true);

        calls.one(200);
        calls.one(422);
        catchUp();

        assertEquals(1, model.waitingProperty().get());
    }

    @Test
    void aCallIsLookedIntoPartByPartWithoutItsSecrets() {
        up();
        score();
        catchUp();

        model.select(Optional.of(model.shown().get(0)));

        var entry = model.entry().entryProperty().get().orElseThrow();
        assertEquals(
                List.of("Request", "Event", "SageMaker", "Result", "Answer"),
                entry.parts().stream().map(CallPart::title).toList());
        assertEquals("Answer", model.entry().partProperty().get().orElseThrow().title());
        assertFalse(
                model.entry().wholeText().contains("very-secret"), model.entry().wholeText());
        assertTrue(
                model.entry().wholeText().contains("Authorization: ***"),
                model.entry().wholeText());
    }

    @Test
    void theSamePartStaysOnShowFromCallToCall() {
        up();
        score();
        score();
        catchUp();
        model.select(Optional.of(model.shown().get(0)));
        model.entry().step(-3);

        model.select(Optional.of(model.shown().get(1)));

        assertEquals("Event", model.entry().partProperty().get().orElseThrow().title());
    }

    @Test
    void aCallThatHasLeftTheJournalKeepsItsLine() {
        up();
        calls.one(200);
        catchUp();
        var row = model.shown().get(0);
        model.holdingProperty().set(true);
        calls.pour(1_001);

        model.select(Optional.of(row));

        assertEquals(
                Optional.of(new Entry(row, Optional.empty(), List.of())),
                model.entry().entryProperty().get());
    }

    @Test
    void aCallIsSentAgainWithoutWhatTheJournalMasks() {
        up();
        score();
        catchUp();
        model.select(Optional.of(model.shown().get(0)));

        model.entry().sendAgain();
        assertTrue(model.entry().sendingProperty().get());
        tasks.runAll();

        assertEquals(
                "Sent again: 200. Left out, because the journal masks them: Authorization.",
                model.messageProperty().get());
        var sent = mock.journal().latest(1).get(0).request();
        assertEquals("POST", sent.method());
        assertEquals("/default/turbine-score", sent.path());
        assertEquals("token=***&a=1", sent.query());
        assertEquals(reading(), sent.body().start().text());
        assertEquals(Optional.of("text/csv"), sent.headers().first("Content-Type"));
        assertFalse(model.entry().sendingProperty().get());
    }

    @Test
    void whatWasSentBecomesTheReadingOfTheForm() {
        up();
        score();
        catchUp();
        model.select(Optional.of(model.shown().get(0)));

        model.entry().toForm();

        assertEquals(List.of(reading()), entered);
    }

    @Test
    void theCallsOnShowAreSavedAsTheControlApiGivesThem() throws IOException {
        up();
        calls.pour(20);
        catchUp();
        model.statusProperty().set(RowFilter.Status.FAILED);
        var file = home.resolve("journal.json");

        model.export(file);
        tasks.runAll();

        var saved = new ObjectMapper().readTree(file.toFile()).get("calls");
        assertEquals(model.shown().size(), saved.size());
        assertTrue(saved.findValuesAsText("status").stream().allMatch("500"::equals), saved.toString());
        assertFalse(saved.toString().contains("very-secret"));
        assertEquals(
                model.shown().size() + " calls saved as " + file + ".",
                model.messageProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        up();
        calls.one(200);
        catchUp();

        model.export(home);
        tasks.runAll();

        assertTrue(
                model.messageProperty().get().startsWith(home + " cannot be written"),
                model.messageProperty().get());
    }

    @Test
    void clearingForgetsTheCallsAndNotTheirCounts() {
        up();
        calls.pour(7);
        catchUp();
        model.select(Optional.of(model.shown().get(0)));

        model.clear();
        catchUp();

        assertEquals(List.of(), numbers());
        assertEquals(List.of(), mock.journal().latest(10));
        assertEquals(Optional.empty(), model.entry().entryProperty().get());
        assertEquals(
                "7 calls forgotten. The counts go on.", model.messageProperty().get());
        assertTrue(
                model.countsProperty().get().startsWith("Since the start: 7"),
                model.countsProperty().get());
    }

    @Test
    void callsOfSeveralThreadsAreEachThereOnce() {
        up();
        var pouring = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 4; i++) {
            var own = new Flood(mock.journal(), i);
            pouring.add(CompletableFuture.runAsync(() -> own.pour(500)));
        }
        pouring.forEach(CompletableFuture::join);
        catchUp();
        catchUp();

        assertEquals(
                mock.journal().latest(1_000).stream().map(CallRecord::sequence).toList(), numbers());
    }

    private void up() {
        model.mockIs(Optional.of(mock));
        catchUp();
    }

    /** Lets everything happen that is under way. */
    private void catchUp() {
        tasks.runAll();
        while (timer.waiting() > 0) {
            timer.pass();
            tasks.runAll();
        }
    }

    private List<Long> numbers() {
        return model.shown().stream().map(CallRow::sequence).toList();
    }

    private static String reading() {
        return Profiles.windTurbine().initialReading().toCsv();
    }

    /** One call over the wire. */
    private void score() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(mock.functionUri(Profiles.windTurbine()) + "?token=very-secret&a=1")
                            .toURL()
                            .openConnection();
            connection.setRequestProperty("Content-Type", "text/csv");
            connection.setRequestProperty("Authorization", "very-secret");
            connection.setDoOutput(true);
            connection.getOutputStream().write(reading().getBytes(StandardCharsets.UTF_8));
            assertEquals(200, connection.getResponseCode());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

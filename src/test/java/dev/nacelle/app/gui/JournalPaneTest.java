package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal beside the reading, with the real mock, called as a terminal would call it. */
final class JournalPaneTest {
    private static final String READING =
            Profiles.windTurbine().initialReading().toCsv();

    @TempDir
    private Path home;

    private TestWindow window;
    private URI api;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
        var mock = FxHarness.onFx(() -> window.context().journal().address().orElseThrow());
        api = mock.resolve("/default/turbine-score");
        JournalPicturesTest.open(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aCallFromOutsideTheWindowIsShown() throws Exception {
        assertTrue(label("journal-nothing").startsWith("No call yet."), label("journal-nothing"));

        Outside.post(api, "text/csv", READING);
        callsAre(1);

        var row = FxHarness.onFx(
                () -> list().getItems().get(0).toString().replaceAll(".*client=([^,]*), agent=([^,]*),.*", "$1 $2"));
        assertEquals("127.0.0.1 curl/7.88.1", row);
        assertEquals("1", label("journal-count"));
        assertEquals("Since the start: 1 (1 \u00d7 200)", label("journal-counts"));
    }

    @Test
    void keysGoThroughTheListIntoACallAndBack() throws Exception {
        Outside.post(api, "text/csv", READING);
        Outside.post(api, "text/csv", "1,2,3");
        callsAre(2);

        FxHarness.press(KeyCode.DOWN);
        FxHarness.press(KeyCode.DOWN);
        assertEquals("POST /default/turbine-score", label("journal-target"));
        assertEquals("200", status());

        FxHarness.press(KeyCode.ENTER);
        assertEquals("journal-part-answer0", focused());
        FxHarness.press(KeyCode.LEFT);
        FxHarness.press(KeyCode.LEFT);
        assertEquals("journal-part-sagemaker0", focused());
        assertTrue(text().contains("POST /endpoints/wind-turbine/invocations"), text());

        FxHarness.press(KeyCode.ESCAPE);
        assertFalse(has("journal-entry"));
        FxHarness.press(KeyCode.CONTROL, KeyCode.J);
        assertFalse(has("journal-pane"));
    }

    @Test
    void nothingMovesWhileACallIsLookedInto() throws Exception {
        Outside.post(api, "text/csv", READING);
        callsAre(1);
        JournalPicturesTest.look(window, 0);

        Outside.post(api, "text/csv", "1,2,3");
        FxHarness.until(window.context().journal().waitingProperty(), waiting -> waiting.intValue() == 1);

        assertEquals(1, FxHarness.onFx(() -> list().getItems().size()));
        assertEquals("The list stands still. New: 1", label("journal-held-text"));
        FxHarness.click(window.scene(), "journal-follow");
        assertEquals(2, FxHarness.onFx(() -> list().getItems().size()));
    }

    @Test
    void aFilterLeavesTheCallThatIsLookedInto() throws Exception {
        Outside.post(api, "text/csv", READING);
        Outside.post(api, "text/csv", "1,2,3");
        callsAre(2);
        JournalPicturesTest.look(window, 1);
        assertEquals("200", status());

        FxHarness.doFx(() -> window.context().journal().queryProperty().set("422"));
        FxHarness.settle();

        assertEquals(1, FxHarness.onFx(() -> list().getItems().size()));
        assertEquals("200", status());
    }

    @Test
    void aCallIsSentAgainAndIsTheReadingOfTheForm() throws Exception {
        var other = READING.replace("TID003", "TID007");
        Outside.post(api, "text/csv", other);
        callsAre(1);
        JournalPicturesTest.look(window, 0);

        FxHarness.click(window.scene(), "journal-form");
        assertEquals(other, FxHarness.onFx(() -> window.context()
                .form()
                .readingProperty()
                .get()
                .orElseThrow()
                .toCsv()));

        FxHarness.click(window.scene(), "journal-again");
        FxHarness.until(window.context().journal().waitingProperty(), waiting -> waiting.intValue() == 1);
        FxHarness.until(window.context().journal().messageProperty(), words -> !words.isEmpty());
        assertEquals(
                "Sent again: 200. Left out, because the journal masks them: Authorization.", label("journal-message"));
    }

    @Test
    void aFloodFromOutsideLeavesTheWindowAliveAndIsCountedToTheLastCall() throws Exception {
        var random = new Random(22);
        // Threads of their own: the common ones are one where there are two processors.
        var threads = Executors.newFixedThreadPool(4);
        var callers = new ArrayList<CompletableFuture<Integer>>();
        for (int caller = 0; caller < 4; caller++) {
            var bodies = random.ints(150, 0, 3)
                    .mapToObj(kind -> kind == 0 ? "1,2,3" : READING)
                    .toList();
            callers.add(CompletableFuture.supplyAsync(
                    () -> unchecked(() -> {
                        for (var body : bodies) {
                            Outside.post(api, "text/csv", body);
                        }
                        return bodies.size();
                    }),
                    threads));
            FxHarness.press(KeyCode.DOWN);
        }
        FxHarness.doFx(() -> window.context().journal().followAgain());
        callers.forEach(CompletableFuture::join);
        threads.shutdown();

        FxHarness.until(
                window.context().journal().countsProperty(), counts -> counts.startsWith("Since the start: 600 "));
        assertEquals(600, FxHarness.onFx(() -> list().getItems().size()));
    }

    @Test
    void everyControlOfThePaneHasWordsForAScreenReader() throws Exception {
        Outside.post(api, "text/csv", READING);
        callsAre(1);
        JournalPicturesTest.look(window, 0);

        var silent = FxHarness.onFx(() -> FxHarness.lookup(window.scene(), "journal-pane").lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.getId() != null)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .map(Node::getId)
                .toList());

        assertEquals(List.of(), silent);
    }

    private void callsAre(int calls) throws Exception {
        FxHarness.until(window.context().journal().totalProperty(), total -> total.intValue() == calls);
    }

    private ListView<?> list() {
        return (ListView<?>) FxHarness.lookup(window.scene(), "journal-list");
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }

    private String status() {
        return label("journal-status");
    }

    private String text() {
        return FxHarness.onFx(() -> ((TextArea) FxHarness.lookup(window.scene(), "journal-text")).getText());
    }

    private String focused() {
        return FxHarness.onFx(() -> window.scene().getFocusOwner().getId());
    }

    private boolean has(String id) {
        return FxHarness.onFx(() -> window.scene().lookup("#" + id) != null);
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

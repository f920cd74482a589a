package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.score.ScoreViewModel.State;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pane beside the reading, with the real mock. */
final class MockPaneTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
        FxHarness.press(KeyCode.F6);
        FxHarness.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFunctionThatMeetsTheOtherEventsFailsUntilF7PutsItRight() {
        choose("handler", "Workshop 2023");
        score(State.SCORED);
        choose("payload", "Payload format 2.0");
        score(State.FAILED);
        assertEquals("500", label("status"));
        assertTrue(shown("sign-faults"));
        assertEquals(
                "Not as usual in the mock: payload format 2.0, function workshop-2023", label("mockpanel-setup-told"));

        FxHarness.press(KeyCode.F7);
        FxHarness.settle();

        assertFalse(shown("sign-faults"));
        assertEquals(
                List.of("HTTP API", "Payload format 1.0", "Nacelle's", "JSON, score and label", "The first only"),
                chosen());
        score(State.SCORED);
    }

    @Test
    void aRestApiHasEventsOfItsOwnAndTheSameAddress() {
        choose("kind", "REST API");

        assertTrue(FxHarness.onFx(() -> lookup("payload").isDisabled()));
        score(State.SCORED);
    }

    @Test
    void everyShapeOfAnAnswerIsScored() {
        for (var shape : List.of("JSON, score only", "A bare number", "A JSON array", "JSON lines")) {
            choose("answers", shape);
            score(State.SCORED);
        }
    }

    @Test
    void asUsualPutsTheSetUpRight() {
        choose("rows", "Every row");
        FxHarness.doFx(() -> ((Button) FxHarness.lookup(window.scene(), "mockpanel-setup-reset")).fire());

        assertEquals("The first only", chosen().get(4));
        assertFalse(shown("mockpanel-setup-told"));
    }

    @Test
    void everyControlOfThePaneHasWordsForAScreenReader() {
        var silent = FxHarness.onFx(() -> FxHarness.lookup(window.scene(), "mock-panel").lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.getId() != null)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .map(Node::getId)
                .toList());

        assertEquals(List.of(), silent);
    }

    private void choose(String key, String words) {
        FxHarness.doFx(() -> select(lookup(key), words));
        FxHarness.settle();
    }

    private static <T> void select(ComboBox<T> choice, String words) {
        choice.setValue(choice.getItems().stream()
                .filter(value -> choice.getConverter().toString(value).equals(words))
                .findFirst()
                .orElseThrow());
    }

    private List<String> chosen() {
        return FxHarness.onFx(() -> List.of("kind", "payload", "handler", "answers", "rows").stream()
                .map(key -> words(lookup(key)))
                .toList());
    }

    private static <T> String words(ComboBox<T> choice) {
        return choice.getConverter().toString(choice.getValue());
    }

    private ComboBox<?> lookup(String key) {
        return (ComboBox<?>) FxHarness.lookup(window.scene(), "mockpanel-setup-" + key);
    }

    private void score(State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }

    private boolean shown(String id) {
        return FxHarness.onFx(() -> FxHarness.lookup(window.scene(), id).isVisible());
    }
}

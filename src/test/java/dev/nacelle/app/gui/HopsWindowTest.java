package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.hops.HopVerdict;
import dev.nacelle.app.score.ScoreViewModel.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/** The hop strip in the real window, on the smallest screen it is made for. */
final class HopsWindowTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home, 1280, 720);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theKeysGoAlongTheStripAndLookIntoAHop() {
        score(State.SCORED);
        FxHarness.doFx(() -> node("hop-client").requestFocus());

        FxHarness.press(KeyCode.END);
        FxHarness.press(KeyCode.LEFT);
        FxHarness.press(KeyCode.LEFT);

        assertTrue(FxHarness.onFx(() -> node("hop-lambda").isFocused()));
        assertTrue(label("hop-detail-head").startsWith("Lambda function: passed, "), label("hop-detail-head"));
        assertTrue(text("hop-in").contains("\"httpMethod\" : \"POST\""), text("hop-in"));
        assertFalse(FxHarness.onFx(() -> node("request").getParent().getParent().isVisible()));

        FxHarness.press(KeyCode.ENTER);

        assertTrue(FxHarness.onFx(() -> node("request").getParent().getParent().isVisible()));
    }

    @Test
    void aHopTellsAScreenReaderEverythingItShows() {
        score(State.SCORED);

        var spoken = FxHarness.onFx(() -> node("hop-tls").getAccessibleText());

        assertTrue(spoken.startsWith("Hop 3 of 7, connection (TLS): not used. "), spoken);
        assertTrue(spoken.endsWith("Plain http encrypts nothing."), spoken);
    }

    @Test
    void nothingOfTheStripIsCutOffBesideTheOpenPaneAndALongFailure() {
        FxHarness.press(KeyCode.F6);
        FxHarness.click(window.scene(), "mockpanel-play");
        score(State.FAILED);
        FxHarness.click(window.scene(), "hop-sagemaker");

        assertEquals(List.of(), FxHarness.onFx(this::cutOff));
        var strip = FxHarness.onFx(
                () -> window.context().score().hopsProperty().get().orElseThrow());
        assertEquals(
                List.of(HopVerdict.FAILED, HopVerdict.PASSED, HopVerdict.NOT_REACHED),
                strip.hops().subList(4, 7).stream()
                        .map(state -> state.verdict())
                        .toList());
    }

    /** What of the strip and the detail below reaches over the edge of the window or is shortened. */
    private List<String> cutOff() {
        var found = new ArrayList<String>();
        collect((Parent) node("hops"), found);
        collect((Parent) node("hop-detail"), found);
        collect((Parent) node("failure"), found);
        return found;
    }

    private void collect(Parent parent, List<String> found) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Labeled labeled && isShortened(labeled)) {
                found.add("shortened: " + labeled.getText());
            }
            if (child instanceof TextInputControl) {
                continue;
            }
            if (child.isVisible() && isOutside(child)) {
                found.add("outside: " + child);
            }
            if (child instanceof Parent inner) {
                collect(inner, found);
            }
        }
    }

    private boolean isOutside(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getMaxX() > window.scene().getWidth() + 1
                || bounds.getMaxY() > window.scene().getHeight() + 1;
    }

    private static boolean isShortened(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .anyMatch(text -> !((Text) text)
                        .getText()
                        .replace("\n", "")
                        .equals(labeled.getText().replace("\n", "")));
    }

    private Node node(String id) {
        return FxHarness.lookup(window.scene(), id);
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) node(id)).getText());
    }

    private String text(String id) {
        return FxHarness.onFx(() -> ((TextInputControl) node(id)).getText());
    }

    private void score(State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }
}

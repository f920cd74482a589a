package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.score.ScoreViewModel.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a room looks on no text that is drawn names a host, an API or an account. */
final class DiscreetWindowTest {
    private static final String ADDRESS = "https://a1b2c3d4e5.execute-api.eu-west-1.invalid/default/turbine-score";

    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void failLive() throws InterruptedException {
        window = TestWindow.open(home, 1280, 720);
        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        FxHarness.doFx(() -> {
            window.context().endpoint().addressProperty().set(ADDRESS);
            window.context().endpoint().checkAddress();
        });
        FxHarness.await(
                window.context().score().stateProperty(),
                State.FAILED::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
        FxHarness.doFx(() -> window.context().shell().tell("Account 123456789012 at 10.1.2.3"));
        drawn();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsHiddenIsThereAgainAfterwards() {
        var before = texts();
        assertTrue(before.stream().anyMatch(text -> text.contains("a1b2c3d4e5")), before::toString);

        FxHarness.press(KeyCode.SHIFT, KeyCode.F11);
        drawn();
        assertEquals(List.of(), telling(texts()));
        assertTrue(texts().contains("LIVE \u00b7 ••••••••••.•••••••-•••.••-••••-•.•••••••"), texts()::toString);

        FxHarness.press(KeyCode.SHIFT, KeyCode.F11);
        drawn();
        assertEquals(before, texts());
    }

    @Test
    void aPresentationTellsNothing() {
        FxHarness.press(KeyCode.F11);
        drawn();

        assertEquals(List.of(), telling(texts()));
        assertTrue(texts().contains("PRESENTING"), texts()::toString);
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("LIVE \u00b7 •••")), texts()::toString);
    }

    @Test
    void theListOfEnvironmentsEndsThePresentation() {
        FxHarness.press(KeyCode.F11);
        drawn();

        FxHarness.press(KeyCode.CONTROL, KeyCode.E);
        drawn();

        assertEquals(
                List.of(false, true),
                FxHarness.onFx(() -> List.of(
                        window.context().look().presentingProperty().get(),
                        ((MenuButton) window.scene().lookup("#endpoint-environments")).isShowing())));
    }

    @Test
    void whatIsAddedMeanwhileIsHiddenBeforeItIsDrawn() {
        FxHarness.press(KeyCode.SHIFT, KeyCode.F11);
        drawn();

        FxHarness.doFx(() -> {
            window.context().shell().dismissNotice();
            window.context().shell().tell("Other account 210987654321 at api.other.example.com");
        });
        drawn();

        assertEquals(List.of(), telling(texts()));
    }

    @Test
    void whatIsHeldAndCopiedStaysWhole() {
        FxHarness.press(KeyCode.F11);
        drawn();

        assertEquals(
                ADDRESS,
                FxHarness.onFx(
                        () -> window.context().endpoint().addressProperty().get()));
        assertTrue(FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), "stage-badge"))
                .getText()
                .contains("a1b2c3d4e5")));
    }

    @Test
    void escapeLeavesThePresentationAndTheWindowIsAsBefore() {
        FxHarness.press(KeyCode.F11);
        assertFalse(seen("address"));
        assertFalse(seen("pane-rail"));
        assertFalse(seen("request"));

        FxHarness.press(KeyCode.ESCAPE);

        assertFalse(seen("stage"));
        assertTrue(seen("address"));
    }

    private boolean seen(String id) {
        return FxHarness.onFx(() -> Optional.ofNullable(window.scene().lookup("#" + id)))
                .filter(FxHarness::isSeen)
                .isPresent();
    }

    /** Waits until what there is has been drawn. */
    private void drawn() {
        FxHarness.settle();
        for (int i = 0; i < 2; i++) {
            var pulse = new CountDownLatch(1);
            Runnable passed = pulse::countDown;
            FxHarness.doFx(() -> {
                window.scene().addPostLayoutPulseListener(passed);
                Platform.requestNextPulse();
            });
            try {
                assertTrue(pulse.await(180, TimeUnit.SECONDS));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            FxHarness.doFx(() -> window.scene().removePostLayoutPulseListener(passed));
        }
    }

    private static List<String> telling(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches(
                        "(?s).*(a1b2c3d4e5|eu-west-1|123456789012|10\\.1\\.2\\.3|210987654321|other\\.example).*"))
                .toList();
    }

    /** Every text that is drawn, in this window. */
    private List<String> texts() {
        return FxHarness.onFx(() -> {
            var texts = new ArrayList<String>();
            collect(window.scene(), texts);
            return texts;
        });
    }

    private static void collect(Scene scene, List<String> texts) {
        collect(scene.getRoot(), texts);
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text) {
            texts.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}

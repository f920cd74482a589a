package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes another part's place in the window, and how that one comes back. */
final class PlacesTest {
    private static final String FIELD = "field-wind_speed";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"F11, 1180", "F2, 900"})
    void whoTypesGoesOnTypingWhenItIsOver(KeyCode key, double width) throws InterruptedException {
        try (var window = TestWindow.open(home, width, 720)) {
            FxHarness.click(window.scene(), FIELD);
            var field = FxHarness.onFx(() -> window.scene().getFocusOwner());

            press(key);
            assertFalse(FxHarness.isSeen(field));
            assertFalse(FxHarness.onFx(field::isFocused));

            press(key);
            assertTrue(FxHarness.isSeen(field));
            assertEquals(field, FxHarness.onFx(() -> window.scene().getFocusOwner()));
        }
    }

    @Test
    void thereIsNoStageWhereNothingIsPresented() throws InterruptedException {
        try (var window = TestWindow.open(home)) {
            press(KeyCode.F11);
            assertTrue(FxHarness.onFx(() -> window.scene().lookup("#stage") != null));

            press(KeyCode.F11);
            assertFalse(FxHarness.onFx(() -> window.scene().lookup("#stage") != null));
        }
    }

    @Test
    void aPaneMovesOnlyWhereTheRoomRunsOut() throws InterruptedException {
        try (var window = TestWindow.open(home, 1300, 720)) {
            press(KeyCode.F2);
            var pane = FxHarness.onFx(() -> window.scene().lookup("#guide-pane"));
            var moves = new AtomicInteger();
            FxHarness.doFx(() -> pane.sceneProperty().addListener(observable -> moves.incrementAndGet()));
            var field = FxHarness.lookup(window.scene(), FIELD);

            resize(window, 1280);
            assertEquals(0, moves.get());
            assertTrue(FxHarness.isSeen(field) && FxHarness.isSeen(pane));

            resize(window, 900);
            assertTrue(!FxHarness.isSeen(field) && FxHarness.isSeen(pane));

            resize(window, 1300);
            assertTrue(FxHarness.isSeen(field) && FxHarness.isSeen(pane));
            assertEquals(4, moves.get());
        }
    }

    private static void resize(TestWindow window, double width) {
        FxHarness.doFx(() -> window.scene().getWindow().setWidth(width));
        FxHarness.settle();
    }

    private static void press(KeyCode key) {
        FxHarness.press(key);
        FxHarness.settle();
    }
}

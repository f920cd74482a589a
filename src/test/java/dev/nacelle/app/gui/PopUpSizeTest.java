package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pops up is as large as the window it pops up from. */
final class PopUpSizeTest {
    @TempDir
    private Path home;

    @Test
    void aMenuGrowsWithTheZoomAndNothingElseIsDressedAnew() throws Exception {
        try (var window = TestWindow.open(home)) {
            var sheets = FxHarness.onFx(() -> List.copyOf(window.scene().getStylesheets()));
            assertEquals(13, letters(window), 0.01);

            FxHarness.doFx(() -> {
                while (window.context().look().zoomProperty().get() < 200) {
                    window.context().look().zoomIn();
                }
            });

            assertEquals(26, letters(window), 0.01);
            assertEquals(sheets, FxHarness.onFx(() -> List.copyOf(window.scene().getStylesheets())));
        }
    }

    @Test
    void aLineBetweenChoicesTakesLessThanAChoice() throws Exception {
        try (var window = TestWindow.open(home)) {
            var heights = inMenu(
                    window,
                    "endpoint-environments",
                    root -> List.of(
                            root.lookup(".separator").getLayoutBounds().getHeight(),
                            root.lookup(".menu-item").getLayoutBounds().getHeight()));

            assertTrue(heights.get(0) < heights.get(1) / 2, heights::toString);
        }
    }

    private static double letters(TestWindow window) {
        return inMenu(window, "snippet-menu", root -> ((Labeled) root.lookup(".label"))
                .getFont()
                .getSize());
    }

    private static <T> T inMenu(TestWindow window, String id, Function<Parent, T> look) {
        FxHarness.doFx(() -> ((MenuButton) FxHarness.lookup(window.scene(), id)).show());
        FxHarness.settle();
        return FxHarness.onFx(() -> {
            var menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            var seen = look.apply(menu.getScene().getRoot());
            menu.hide();
            return seen;
        });
    }
}

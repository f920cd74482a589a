package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
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

    private static double letters(TestWindow window) {
        FxHarness.doFx(() -> ((MenuButton) FxHarness.lookup(window.scene(), "snippet-menu")).show());
        FxHarness.settle();
        return FxHarness.onFx(() -> {
            var menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            var size = ((Labeled) menu.getScene().getRoot().lookup(".label"))
                    .getFont()
                    .getSize();
            menu.hide();
            return size;
        });
    }
}

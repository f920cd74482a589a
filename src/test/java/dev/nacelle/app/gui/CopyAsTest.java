package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call, copied from the real window. */
final class CopyAsTest {
    @TempDir
    private Path home;

    @Test
    void theCallIsOnTheClipboardBeforeItWasEverSent() throws Exception {
        try (var window = TestWindow.open(home)) {
            var menu = FxHarness.onFx(() -> (MenuButton) FxHarness.lookup(window.scene(), "snippet-menu"));

            FxHarness.await(
                    menu.textProperty(),
                    "Copied"::equals,
                    () -> FxHarness.doFx(() -> menu.getItems().get(0).fire()));

            var copied = FxHarness.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.startsWith("curl -sS 'http://127.0.0.1:"), copied);
            assertEquals(
                    FxHarness.onFx(() -> window.context().form().lineProperty().get()),
                    copied.replaceFirst("(?s).*--data-binary '(.*)'\\n", "$1"));
        }
    }
}

package dev.nacelle.app.gui;

import dev.nacelle.app.settings.Settings.Theme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes a picture of every pane as it is first opened. */
final class PanePicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void everyPaneIsPictured(Theme theme) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            var shell = window.context().shell();
            FxHarness.doFx(() -> shell.themeProperty().set(theme));
            for (var pane : shell.panes()) {
                FxHarness.doFx(() -> shell.toggle(pane));
                FxHarness.settle();
                Pictures.take(window, "pane-" + pane.id() + "-" + theme.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.app.story.StoryViewModel.State;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A story, played in the real window against the real mock. */
final class StoryPaneTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void aStoryIsPlayedToItsEnd(Theme theme) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.press(KeyCode.F4);
            var story = window.context().story();

            FxHarness.await(story.stateProperty(), State.STOPPED::equals, () -> {
                FxHarness.doFx(() -> story.secondsProperty().set(0));
                FxHarness.press(KeyCode.CONTROL, KeyCode.P);
            });

            assertEquals(
                    "30 of 30 readings",
                    FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), "story-progress")).getText()));
            assertEquals(30, FxHarness.onFx(() -> story.points().size()));
            Pictures.take(window, "story-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}

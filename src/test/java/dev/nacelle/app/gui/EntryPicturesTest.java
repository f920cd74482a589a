package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.EntrySettings.Sending;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entering readings in the real window: marks, the way back, when it is sent, what was sent lately. */
final class EntryPicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void marksAndRecentReadingsArePictured(Theme theme) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            var look = theme.name().toLowerCase(Locale.ROOT);
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.click(window.scene(), "preset-workshop");
            score(window);
            FxHarness.click(window.scene(), "preset-healthy");
            score(window);
            FxHarness.click(window.scene(), "preset-failing");
            FxHarness.doFx(
                    () -> window.context().form().fields().get(0).textProperty().set("TID009"));
            Pictures.take(window, "entry-changed-" + look);

            FxHarness.doFx(() -> ((MenuButton) FxHarness.lookup(window.scene(), "form-recent")).show());
            FxHarness.settle();
            var menu = FxHarness.onFx(() -> Window.getWindows().stream()
                    .filter(open -> open != window.scene().getWindow())
                    .findFirst()
                    .orElseThrow()
                    .getScene());
            FxHarness.picture(menu, Pictures.file("entry-recent-" + look));
        }
    }

    @Test
    void ctrlZTakesTheWholeFormBackAndLeavesOtherTextsTheirOwn() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            var form = window.context().form();
            var initial = form.readingProperty().get();
            FxHarness.click(window.scene(), "preset-failing");
            FxHarness.press(KeyCode.CONTROL, KeyCode.Z);
            assertEquals(initial, form.readingProperty().get());
            FxHarness.press(KeyCode.CONTROL, KeyCode.Y);
            var failing = form.readingProperty().get();

            FxHarness.doFx(
                    () -> FxHarness.lookup(window.scene(), "field-humidity").requestFocus());
            FxHarness.press(KeyCode.CONTROL, KeyCode.Z);
            assertEquals(initial, form.readingProperty().get());
            FxHarness.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            assertEquals(failing, form.readingProperty().get());

            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            var address = FxHarness.onFx(() -> (TextField) FxHarness.lookup(window.scene(), "address"));
            FxHarness.doFx(() -> {
                address.requestFocus();
                address.replaceSelection("https://example.com");
            });
            FxHarness.press(KeyCode.CONTROL, KeyCode.Z);
            assertEquals("", FxHarness.onFx(address::getText));
            assertEquals(failing, form.readingProperty().get());
        }
    }

    @Test
    void aChoiceIsSentByItselfAndBothLastToTheNextStart() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().sending().modeProperty().set(Sending.ON_RELEASE));
            FxHarness.await(
                    window.context().score().scoredProperty(),
                    Optional::isPresent,
                    () -> FxHarness.click(window.scene(), "preset-failing"));
        }
        try (var window = TestWindow.open(home, 1280, 720)) {
            assertEquals(
                    Sending.ON_RELEASE,
                    window.context().sending().modeProperty().get());
            var failing = Profiles.windTurbine().presets().stream()
                    .filter(preset -> preset.id().equals("failing"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of(failing.values()),
                    window.context().form().recent().readings().stream()
                            .map(reading -> reading.values())
                            .limit(1)
                            .toList());
        }
    }

    private static void score(TestWindow window) {
        FxHarness.await(
                window.context().score().stateProperty(),
                State.SCORED::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }
}

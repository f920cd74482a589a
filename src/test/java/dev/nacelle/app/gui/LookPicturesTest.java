package dev.nacelle.app.gui;

import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the window in each theme and size, to be looked at; they go where {@link PicturesTest} puts its own. */
final class LookPicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void everyViewIsPicturedInTheSizeOfASmallProjector(Theme theme) throws Exception {
        pictureEveryView(theme, 1280, 720);
    }

    @ParameterizedTest
    @EnumSource
    void everyViewIsPicturedInTheSizeOfTheFirstStart(Theme theme) throws Exception {
        pictureEveryView(theme, 1180, 760);
    }

    @Test
    void theWindowIsPicturedAtSeveralZooms() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            score(window, State.SCORED);
            for (var zoom : new int[] {80, 150, 250}) {
                FxHarness.doFx(() -> {
                    var look = window.context().look();
                    look.zoomToWhole();
                    while (look.zoomProperty().get() < zoom) {
                        look.zoomIn();
                    }
                    while (look.zoomProperty().get() > zoom) {
                        look.zoomOut();
                    }
                });
                FxHarness.settle();
                take(window, "zoom-" + zoom);
            }
            FxHarness.press(KeyCode.F6);
            FxHarness.settle();
            take(window, "zoom-250-mock");
        }
    }

    @Test
    void aPresentationOfTheOtherProfileAndOfAFailureIsPictured() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context()
                    .form()
                    .choose(window.context().form().profiles().get(1)));
            FxHarness.press(KeyCode.F11);
            score(window, State.SCORED);
            take(window, "stage-ai4i");
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context()
                    .endpoint()
                    .addressProperty()
                    .set("https://a1b2c3d4e5.execute-api.eu-west-1.invalid/default/turbine-score"));
            score(window, State.FAILED);
            take(window, "stage-failure");
        }
    }

    private void pictureEveryView(Theme theme, double width, double height) throws Exception {
        var name = "%s-%.0fx%.0f-".formatted(theme.name().toLowerCase(Locale.ROOT), width, height);
        try (var window = TestWindow.open(home, width, height)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            score(window, State.SCORED);
            take(window, name + "score");
            for (var pane : window.context().shell().panes()) {
                FxHarness.doFx(() -> window.context().shell().toggle(pane));
                FxHarness.settle();
                take(window, name + "pane-" + pane.id());
                FxHarness.doFx(() -> window.context().shell().toggle(pane));
            }
            for (var overlay : window.context().shell().overlays()) {
                FxHarness.doFx(() -> window.context().shell().toggle(overlay));
                FxHarness.settle();
                take(window, name + "overlay-" + overlay.id());
                FxHarness.doFx(() -> window.context().shell().toggle(overlay));
            }
            FxHarness.press(KeyCode.F11);
            FxHarness.settle();
            take(window, name + "stage");
        }
    }

    private static void score(TestWindow window, State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private static void take(TestWindow window, String name) throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty("nacelle.pictures", "target/pictures")));
        FxHarness.picture(window.scene(), folder.resolve(name + ".png"));
    }
}

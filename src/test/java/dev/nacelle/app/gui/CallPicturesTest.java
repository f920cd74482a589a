package dev.nacelle.app.gui;

import dev.nacelle.app.history.CallFilter;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of history, side by side and rescue from the real window, to {@code target/pictures} or where
 * {@code -Dnacelle.pictures=} says.
 */
final class CallPicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 720", "DARK, 1280, 720", "LIGHT, 1180, 760", "DARK, 1180, 760"})
    void thePanesOfCallsArePictured(Theme theme, int width, int height) throws Exception {
        var suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var good = OneAnswer.serve(200, "{\"predictions\":[{\"score\":0.123,\"predicted_label\":0}]}");
                var bad = OneAnswer.serve(500, "{\"message\":\"Internal Server Error\"}");
                var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var window = TestWindow.open(home, width, height)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.press(KeyCode.CONTROL, KeyCode.H);
            take(window, "history-empty" + suffix);
            FxHarness.press(KeyCode.CONTROL, KeyCode.H);

            FxHarness.click(window.scene(), "preset-workshop");
            score(window, State.SCORED);
            FxHarness.doFx(() -> window.context().history().pinLastScore());
            FxHarness.click(window.scene(), "preset-healthy");
            score(window, State.SCORED);
            FxHarness.press(KeyCode.F8);
            take(window, "compare-empty" + suffix);
            live(window, good.address());
            compare(window);
            take(window, "compare-both" + suffix);
            live(window, bad.address());
            compare(window);
            take(window, "compare-failed" + suffix);
            live(window, "http://127.0.0.1:" + mute.getLocalPort() + "/default/turbine-score");
            int before = FxHarness.onFx(
                    () -> window.context().history().totalProperty().get());
            FxHarness.await(
                    window.context().history().totalProperty(),
                    total -> total == before + 1,
                    () -> FxHarness.click(window.scene(), "compare-run"));
            take(window, "compare-running" + suffix);
            FxHarness.click(window.scene(), "compare-cancel");
            live(window, bad.address());
            FxHarness.press(KeyCode.F8);

            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            score(window, State.FAILED);
            take(window, "rescue-offer" + suffix);
            FxHarness.press(KeyCode.F9);
            FxHarness.await(
                    window.context().history().totalProperty(), total -> total >= 8, () -> score(window, State.SCORED));
            take(window, "rescued" + suffix);

            FxHarness.press(KeyCode.CONTROL, KeyCode.H);
            take(window, "history-full" + suffix);
            FxHarness.doFx(() -> window.context()
                    .history()
                    .select(Optional.of(window.context().history().shown().get(2))));
            take(window, "history-details" + suffix);
            FxHarness.doFx(() -> window.context().history().select(Optional.empty()));
            FxHarness.doFx(() -> window.context().history().filterProperty().set(CallFilter.FAILED));
            FxHarness.doFx(() -> window.context().history().queryProperty().set("TID999"));
            take(window, "history-nothing" + suffix);
        }
    }

    private static void live(TestWindow window, String address) {
        FxHarness.doFx(() -> {
            window.context().endpoint().addressProperty().set(address);
            window.context().endpoint().checkAddress();
        });
    }

    private static void compare(TestWindow window) {
        int before =
                FxHarness.onFx(() -> window.context().history().totalProperty().get());
        FxHarness.await(
                window.context().history().totalProperty(),
                total -> total == before + 2,
                () -> FxHarness.click(window.scene(), "compare-run"));
    }

    private static void score(TestWindow window, State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private static void take(TestWindow window, String name) throws Exception {
        // A search is done elsewhere and comes back to this thread.
        for (int i = 0; i < 5; i++) {
            FxHarness.settle();
        }
        Pictures.take(window, name);
    }
}

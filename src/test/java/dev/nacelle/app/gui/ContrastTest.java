package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.hops.HopState;
import dev.nacelle.app.hops.HopStrip;
import dev.nacelle.app.hops.HopStripView;
import dev.nacelle.app.hops.HopTime;
import dev.nacelle.app.hops.HopVerdict;
import dev.nacelle.app.hops.HopsViewModel;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.contract.Hop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text of every view stands out from what is behind it, in every theme. A new view is one step more in
 * {@link #steps}: bring the window there.
 */
final class ContrastTest {
    @TempDir
    private Path home;

    /** Brings the window into a state that has texts of its own. */
    private interface Step {
        void go(TestWindow window) throws Exception;
    }

    private static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("at the start", window -> {});
        steps.put("scored, healthy", window -> {
            FxHarness.click(window.scene(), "preset-healthy");
            score(window, State.SCORED);
        });
        steps.put("scored, expected, stale, cold", window -> {
            FxHarness.click(window.scene(), "preset-failing");
            score(window, State.SCORED);
            FxHarness.doFx(() -> window.context().score().thresholdProperty().set(0.2));
            FxHarness.click(window.scene(), "form-random");
        });
        steps.put("a hop looked into", window -> FxHarness.click(window.scene(), "hop-lambda"));
        steps.put("every verdict", ContrastTest::everyVerdict);
        steps.put(
                "lists open",
                window -> FxHarness.doFx(() -> window.scene().getRoot().lookupAll(".combo-box").stream()
                        .filter(ComboBox.class::isInstance)
                        .forEach(list -> ((ComboBox<?>) list).show())));
        steps.put("a form with mistakes", window -> {
            type(window, "line", "TID999,HAWT,7,5,x,9999,1,2,3");
            FxHarness.doFx(() -> window.context().form().tidyLine());
        });
        steps.put(
                "a reading of another profile",
                window -> FxHarness.doFx(() -> window.context().form().paste("L, 298.4, 308.2, 1582, 70.7, 216")));
        steps.put("fields with mistakes", window -> {
            FxHarness.click(window.scene(), "preset-workshop");
            type(window, "field-wind_speed", "7,5");
            type(window, "field-humidity", "4100");
            type(window, "field-pressure", "x");
        });
        steps.put("faults of the mock", window -> {
            FxHarness.click(window.scene(), "preset-workshop");
            FxHarness.press(KeyCode.F6);
            FxHarness.settle();
            type(window, "mockpanel-seed", "");
            FxHarness.click(window.scene(), "mockpanel-play");
            score(window, State.FAILED);
            FxHarness.doFx(() -> ((ToggleButton) FxHarness.lookup(window.scene(), "evidence")).setSelected(true));
        });
        steps.put("live, address refused", window -> {
            FxHarness.press(KeyCode.F6);
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            address(window, "arn:aws:lambda:eu-west-1:123456789012:function:f");
        });
        steps.put(
                "live, address doubtful",
                window -> address(window, "http://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"));
        steps.put("live, nothing there", window -> {
            address(window, "http://127.0.0.1:9/default/turbine-score");
            score(window, State.FAILED);
        });
        steps.put("live, running", ContrastTest::running);
        return steps;
    }

    @ParameterizedTest
    @EnumSource
    void everyTextStandsOutFromWhatIsBehindIt(Theme theme) throws Exception {
        Files.writeString(home.resolve("settings.json"), "not json");
        var found = new ArrayList<String>();
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            for (var step : steps().entrySet()) {
                step.getValue().go(window);
                FxHarness.settle();
                FxHarness.onFx(ContrastTest::tooLow).forEach(low -> found.add(step.getKey() + ": " + low));
                hideLists(window);
            }
        }

        assertEquals("", String.join("\n", found));
    }

    @Test
    void theRatioIsThatOfTheGuidelines() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 0.001);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.005);
    }

    /** Those of the window and of every list that is open. */
    private static List<String> tooLow() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .flatMap(root -> Contrast.tooLow(root).stream())
                .toList();
    }

    private static void everyVerdict(TestWindow window) {
        FxHarness.doFx(() -> {
            var strips = new VBox();
            strips.getStyleClass().add("card");
            for (var certainty : Certainty.values()) {
                for (var verdict : HopVerdict.values()) {
                    strips.getChildren().add(strip(verdict, certainty));
                }
            }
            ((BorderPane) window.scene().getRoot().lookup(".shell")).setBottom(strips);
        });
        FxHarness.settle();
        var low = FxHarness.onFx(ContrastTest::tooLow);
        FxHarness.doFx(() -> ((BorderPane) window.scene().getRoot().lookup(".shell")).setBottom(null));
        assertEquals("", String.join("\n", low));
    }

    private static javafx.scene.Node strip(HopVerdict verdict, Certainty certainty) {
        var states = Arrays.stream(Hop.values())
                .map(hop -> new HopState(
                        hop, verdict, certainty, Optional.of(new HopTime(Duration.ofSeconds(29), true)), "", "", ""))
                .toList();
        var model = new HopsViewModel(new SimpleObjectProperty<>(Optional.of(new HopStrip(states))));
        model.toggle(Hop.LAMBDA);
        return new HopStripView(model).build();
    }

    private static void running(TestWindow window) throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            address(window, "http://127.0.0.1:" + silent.getLocalPort() + "/default/turbine-score");
            score(window, State.RUNNING);
            assertEquals("", String.join("\n", FxHarness.onFx(ContrastTest::tooLow)));
            FxHarness.press(KeyCode.ESCAPE);
        }
    }

    private static void hideLists(TestWindow window) {
        FxHarness.doFx(() -> window.scene().getRoot().lookupAll(".combo-box").stream()
                .filter(ComboBox.class::isInstance)
                .forEach(list -> ((ComboBox<?>) list).hide()));
    }

    private static void type(TestWindow window, String id, String text) {
        FxHarness.doFx(() -> ((TextInputControl) FxHarness.lookup(window.scene(), id)).setText(text));
    }

    private static void address(TestWindow window, String address) {
        FxHarness.doFx(() -> {
            window.context().endpoint().addressProperty().set(address);
            window.context().endpoint().checkAddress();
        });
    }

    private static void score(TestWindow window, State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }
}

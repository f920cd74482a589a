package dev.nacelle.app.gui;

import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.mock.generation.HandlerGeneration;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes the pictures in the documents from the real window.
 */
final class PicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void theScoreIsPicturedInEachTheme(Theme theme) throws Exception {
        try (var window = TestWindow.open(home)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.click(window.scene(), "preset-workshop");
            // Twice: the first call of a process is not what a person mostly sees.
            score(window, State.SCORED);
            score(window, State.SCORED);

            Pictures.take(window, "score-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void aFailureIsPictured() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() ->
                    window.context().endpoint().addressProperty().set("http://127.0.0.1:9/default/turbine-score"));
            score(window, State.FAILED);

            Pictures.take(window, "failure");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFaultsOfTheMockArePictured(Theme theme) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.press(KeyCode.F6);
            FxHarness.settle();
            FxHarness.click(window.scene(), "mockpanel-play");
            FxHarness.settle();
            score(window, State.FAILED);

            Pictures.take(window, "faults-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsInTheMockIsPictured(Theme theme) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            FxHarness.press(KeyCode.F6);
            FxHarness.settle();
            FxHarness.doFx(
                    () -> window.context().mockPanel().setUp().handlerProperty().set(HandlerGeneration.WORKSHOP_2024));
            score(window, State.SCORED);
            FxHarness.doFx(() ->
                    ((ScrollPane) FxHarness.lookup(window.scene(), "mock-panel").lookup(".scroll-pane")).setVvalue(1));
            FxHarness.settle();

            Pictures.take(window, "setup-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** What a person sees of a route that is missing, of a failure API Gateway hides, and of one our function names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    no-route | LIGHT | 404 | {"message":"Not Found"}
                    hidden   | DARK  | 500 | {"message":"Internal Server Error"}
                    role     | LIGHT | 500 | {"code":"ACCESS_DENIED","hop":"lambda","message":"The function may not call the SageMaker endpoint.","hint":"Allow sagemaker:InvokeEndpoint on that endpoint in the function's execution role."}
                    """)
    void aDiagnosisIsPictured(String name, Theme theme, int status, String body) throws Exception {
        try (var api = OneAnswer.serve(status, body);
                var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context().endpoint().addressProperty().set(api.address()));
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            score(window, State.FAILED);
            Pictures.take(window, "diagnosis-" + name);

            FxHarness.doFx(() -> ((ToggleButton) FxHarness.lookup(window.scene(), "evidence")).setSelected(true));
            FxHarness.settle();
            Pictures.take(window, "diagnosis-" + name + "-evidence");
        }
    }

    private static void score(TestWindow window, State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.mock.generation.HandlerGeneration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
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

    /** The list, the quick way, each kind of authorization, what is wrong with a field, what a pasted text offers. */
    @ParameterizedTest
    @EnumSource
    void environmentsArePictured(Theme theme) throws Exception {
        var name = theme.name().toLowerCase(java.util.Locale.ROOT);
        try (var window = TestWindow.open(home, 1280, 720)) {
            var endpoint = window.context().endpoint();
            var desk = window.context().desk();
            FxHarness.doFx(() -> {
                window.context().shell().themeProperty().set(theme);
                desk.read(ENVIRONMENTS);
                desk.take();
            });
            FxHarness.settle();
            Pictures.take(window, "environment-missing-" + name);
            FxHarness.doFx(() -> endpoint.choose(endpoint.environments().all().get(1)));
            FxHarness.settle();
            Pictures.take(window, "environment-chosen-" + name);
            FxHarness.press(KeyCode.CONTROL, KeyCode.E);
            takePopup("environment-list-" + name);
            FxHarness.press(KeyCode.ESCAPE);
            for (int i = 0; i < 4; i++) {
                int number = i;
                FxHarness.doFx(() -> desk.edit(endpoint.environments().all().get(number)));
                FxHarness.settle();
                Pictures.take(window, "environment-editor-" + number + "-" + name);
            }
            FxHarness.doFx(() -> ((TitledPane) FxHarness.lookup(window.scene(), "environment-more")).setExpanded(true));
            FxHarness.settle();
            Pictures.take(window, "environment-editor-more-" + name);
            FxHarness.doFx(() -> {
                desk.create();
                desk.editor().text(dev.nacelle.app.environments.Field.NAME).set("Mock");
                desk.editor()
                        .text(dev.nacelle.app.environments.Field.ADDRESS)
                        .set("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/");
                desk.editor().text(dev.nacelle.app.environments.Field.CONNECT).set("soon");
                desk.save();
            });
            FxHarness.settle();
            Pictures.take(window, "environment-editor-wrong-" + name);
            FxHarness.doFx(() -> desk.offer(CURL));
            FxHarness.settle();
            Pictures.take(window, "environment-import-" + name);
            FxHarness.doFx(desk::exportAll);
            FxHarness.settle();
            Pictures.take(window, "environment-export-" + name);
        }
    }

    private static final String CURL = "curl https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score"
            + " -H 'x-api-key: abc' -k -d TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String ENVIRONMENTS = """
            {"nacelle-environments": 1, "environments": [
              {"name": "Team blue", "mark": "blue", "auth": {"kind": "header", "name": "x-api-key"},
               "address": "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/turbine-score"},
              {"name": "Workshop", "mark": "teal",
               "address": "https://f6g7h8i9j0.execute-api.eu-central-1.amazonaws.com/default/score"},
              {"name": "Signed", "mark": "orange", "auth": {"kind": "sigv4", "awsProfile": "lab"},
               "address": "https://k1l2m3n4o5.execute-api.us-east-1.amazonaws.com/prod/score",
               "headers": [{"name": "x-team", "value": "blue"}, {"name": "x-trace", "secret": true}],
               "proxy": {"kind": "fixed", "host": "proxy.example.com", "port": 8080, "user": "jo"}},
              {"name": "Past the API", "mark": "green",
               "auth": {"kind": "direct", "endpoint": "DEMO-xgboost-2026", "region": "eu-west-1"}}
            ]}""";

    /** The list is a window of its own: its picture is taken by itself. */
    private static void takePopup(String name) throws IOException {
        var popup = FxHarness.onFx(() -> javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.PopupWindow.class::isInstance)
                .findFirst()
                .orElseThrow());
        var file = Files.createDirectories(Path.of(System.getProperty("nacelle.pictures", "target/pictures")))
                .resolve(name + ".png");
        FxHarness.picture(popup.getScene(), file);
        assertTrue(Files.size(file) > 0);
    }

    private static void score(TestWindow window, State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }
}

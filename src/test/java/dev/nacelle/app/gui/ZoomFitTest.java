package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.Settings.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is cut off: at any zoom, in the sizes of a small projector and of the first start, with every pane. */
final class ZoomFitTest {
    /** May end in an ellipsis: each is shown whole elsewhere. */
    private static final String[] ALLOWED_SHORT = {"body-preview", "field-name", "line-size"};

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(textBlock = """
            1280, 720
            1180, 760
            """)
    void atAnyZoomEverythingIsWholeOrCanBeScrolledTo(double width, double height) throws Exception {
        try (var window = TestWindow.open(home, width, height)) {
            FxHarness.await(
                    window.context().score().stateProperty(),
                    State.SCORED::equals,
                    () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
            var problems = new ArrayList<String>();
            for (int zoom = 80; zoom <= 250; zoom = next(zoom)) {
                var percent = zoom;
                show(window, percent);
                check(window, percent + " %: ", problems);
                for (var pane : window.context().shell().panes()) {
                    FxHarness.doFx(() -> window.context().shell().toggle(pane));
                    FxHarness.settle();
                    check(window, percent + " %, " + pane.id() + ": ", problems);
                    FxHarness.doFx(() -> window.context().shell().toggle(pane));
                }
            }

            assertEquals("", String.join("\n", problems));
        }
    }

    @Test
    void aFailureIsWholeAtAnyZoom() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().endpoint().addressProperty().set("http://127.0.0.1:9/default/f"));
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.await(
                    window.context().score().stateProperty(),
                    State.FAILED::equals,
                    () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
            var problems = new ArrayList<String>();
            for (int zoom = 80; zoom <= 250; zoom = next(zoom)) {
                show(window, zoom);
                check(window, zoom + " %: ", problems);
            }

            assertEquals("", String.join("\n", problems));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1280, 720
            1180, 760
            1920, 1080
            """)
    void aPresentationIsWhole(double width, double height) throws Exception {
        try (var window = TestWindow.open(home, width, height)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(Theme.CONTRAST));
            FxHarness.press(KeyCode.F11);
            FxHarness.await(
                    window.context().score().stateProperty(),
                    State.SCORED::equals,
                    () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
            var problems = new ArrayList<String>();
            for (var profile : window.context().form().profiles()) {
                FxHarness.doFx(() -> window.context().form().choose(profile));
                FxHarness.settle();
                check(window, profile.id() + ": ", problems);
                FxHarness.doFx(() -> overflow(window).forEach(too -> problems.add(profile.id() + ": " + too)));
            }

            assertEquals("", String.join("\n", problems));
        }
    }

    /** On a stage nobody scrolls. */
    private static List<String> overflow(TestWindow window) {
        return window.scene().getRoot().lookupAll(".page").stream()
                .filter(Node::isVisible)
                .map(ScrollPane.class::cast)
                .filter(page -> page.getContent().getLayoutBounds().getHeight()
                        > page.getViewportBounds().getHeight() + 1)
                .map(page -> page.getContent().getLayoutBounds() + " in " + page.getViewportBounds())
                .toList();
    }

    private static int next(int zoom) {
        return zoom == 250
                ? 251
                : List.of(90, 100, 110, 125, 150, 175, 200, 225, 250).stream()
                        .filter(step -> step > zoom)
                        .findFirst()
                        .orElseThrow();
    }

    private static void show(TestWindow window, int percent) {
        FxHarness.doFx(() -> {
            var look = window.context().look();
            look.zoomToWhole();
            while (look.zoomProperty().get() < percent) {
                look.zoomIn();
            }
            while (look.zoomProperty().get() > percent) {
                look.zoomOut();
            }
        });
        FxHarness.settle();
    }

    private static void check(TestWindow window, String when, List<String> problems) {
        FxHarness.onFx(() -> Fit.problems(window.scene(), ALLOWED_SHORT))
                .forEach(problem -> problems.add(when + problem));
    }
}

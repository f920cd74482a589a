package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.score.ScoreViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History, side by side and rescue in the real window, with real keys. */
final class CallPanesTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home, 1280, 720);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyCallIsInTheHistoryAndStillThereAfterARestart() throws Exception {
        score(State.SCORED);
        score(State.SCORED);
        FxHarness.press(KeyCode.CONTROL, KeyCode.H);
        listedAre(2);

        FxHarness.doFx(() -> list().getSelectionModel().select(1));
        FxHarness.settle();
        FxHarness.doFx(() -> ((TextField) FxHarness.lookup(window.scene(), "history-note")).setText("first of all"));
        FxHarness.click(window.scene(), "historypane-pin");
        FxHarness.click(window.scene(), "historypane-close");
        assertTrue(label("pinned-line").contains("the same reading"), label("pinned-line"));
        window.close();

        window = TestWindow.open(home, 1280, 720);
        FxHarness.await(window.context().history().totalProperty(), total -> total == 3, () -> score(State.SCORED));
        FxHarness.press(KeyCode.CONTROL, KeyCode.H);
        listedAre(3);
        assertTrue(label("pinned-line").contains("the same reading"), label("pinned-line"));
    }

    @Test
    void sendingAgainSendsTheSameReading() {
        FxHarness.click(window.scene(), "preset-workshop");
        score(State.SCORED);
        FxHarness.click(window.scene(), "preset-healthy");
        FxHarness.press(KeyCode.CONTROL, KeyCode.H);
        FxHarness.doFx(() -> list().getSelectionModel().select(0));
        FxHarness.settle();
        var sent = label("history-reading");

        FxHarness.await(
                window.context().score().stateProperty(),
                State.SCORED::equals,
                () -> FxHarness.click(window.scene(), "historypane-resend"));

        assertEquals(sent, FxHarness.onFx(() -> window.context()
                .form()
                .readingProperty()
                .get()
                .orElseThrow()
                .toCsv()));
        listedAre(2);
    }

    @Test
    void mockAndLiveStandSideBySide() throws IOException {
        try (var api = OneAnswer.serve(200, "0.123")) {
            FxHarness.doFx(() -> {
                window.context().endpoint().addressProperty().set(api.address());
                window.context().endpoint().checkAddress();
            });
            FxHarness.press(KeyCode.F8);
            FxHarness.await(
                    window.context().history().totalProperty(),
                    total -> total == 2,
                    () -> FxHarness.click(window.scene(), "compare-run"));
            FxHarness.settle();
        }

        assertEquals("0.123", label("compare-second-score"));
        assertTrue(label("compare-delta").startsWith("Difference "), label("compare-delta"));
        assertTrue(label("compare-remark").startsWith("Expected"), label("compare-remark"));
    }

    @Test
    void f9MarksTheMocksAnswerUntilLiveIsChosenAgain() throws IOException {
        try (var api = OneAnswer.serve(500, "{\"message\":\"Internal Server Error\"}")) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context().endpoint().addressProperty().set(api.address()));
            score(State.FAILED);
        }
        assertTrue(shown("sign-rescue-offer"));

        FxHarness.await(
                window.context().score().stateProperty(), State.SCORED::equals, () -> FxHarness.press(KeyCode.F9));
        assertTrue(shown("sign-rescued"));
        assertEquals(false, shown("sign-rescue-offer"));

        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(false, shown("sign-rescued"));
    }

    @Test
    void noFileOfTheWindowHoldsTheQueryOfAnAddress() throws IOException {
        try (var api = OneAnswer.serve(200, "0.5")) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context().endpoint().addressProperty().set(api.address() + "?code=hush-hush"));
            score(State.SCORED);
        }
        window.close();

        try (var files = Files.list(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        List.of(),
                        Files.readAllLines(file).stream()
                                .filter(line -> line.contains("hush"))
                                .toList());
            }
        }
    }

    private void score(State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private void listedAre(int calls) {
        FxHarness.until(window.context().history().totalProperty(), total -> total.intValue() == calls);
        assertEquals(calls, FxHarness.onFx(() -> list().getItems().size()));
    }

    private ListView<?> list() {
        return (ListView<?>) FxHarness.lookup(window.scene(), "history-list");
    }

    private boolean shown(String id) {
        return FxHarness.onFx(() -> FxHarness.lookup(window.scene(), id).isVisible());
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }
}

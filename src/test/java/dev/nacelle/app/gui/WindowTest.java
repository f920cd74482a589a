package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.hops.HopState;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window with the real mock, driven by mouse and keys. */
final class WindowTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aTypedReadingIsScoredByTheMockWithCtrlEnter() {
        FxHarness.click(window.scene(), "preset-healthy");
        FxHarness.click(window.scene(), "field-wind_speed");
        FxHarness.press(KeyCode.CONTROL, KeyCode.A);
        FxHarness.type("64");

        score(State.SCORED);

        assertTrue(text("line").contains(",64,"), text("line"));
        var score = Double.parseDouble(label("score"));
        assertTrue(score > 0 && score < 1, label("score"));
        assertEquals(score > 0.5 ? "Maintenance required" : "Healthy", label("verdict"));
        assertTrue(text("request").startsWith("POST /default/turbine-score HTTP/1.1"), text("request"));
        assertEquals("200", label("status"));
    }

    @Test
    void liveIsAnsweredByTheOtherServerAndF9ComesBackWithTheSameReading() {
        var other = MockServer.start(MockConfig.defaults());
        var address = other.functionUri(Profiles.windTurbine()).toString();
        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        FxHarness.doFx(() -> window.context().endpoint().addressProperty().set(address));
        score(State.SCORED);
        assertEquals(Endpoint.Kind.LIVE, answeredBy());
        assertTrue(label("badge").startsWith("LIVE"), label("badge"));

        other.close();
        score(State.FAILED);
        assertTrue(visible("failure"));
        var sent = FxHarness.onFx(() -> window.context().form().lineProperty().get());

        FxHarness.await(
                window.context().score().stateProperty(), State.SCORED::equals, () -> FxHarness.press(KeyCode.F9));

        assertEquals(Endpoint.Kind.MOCK, answeredBy());
        assertTrue(label("badge").startsWith("MOCK"), label("badge"));
        assertTrue(text("request").endsWith(sent), text("request"));
        assertFalse(visible("failure"));
    }

    @Test
    void aCallThatHangsIsCancelledWithEsc() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context()
                    .endpoint()
                    .addressProperty()
                    .set("http://127.0.0.1:" + silent.getLocalPort() + "/default/turbine-score"));
            score(State.RUNNING);
            assertFalse(disabled("score-cancel"));
            var connection = silent.accept();
            assertTrue(connection.getInputStream().read() > 0, "The reading is on its way");

            FxHarness.press(KeyCode.ESCAPE);

            assertEquals(
                    State.CANCELLED, FxHarness.onFx(window.context().score().stateProperty()::get));
            assertTrue(disabled("score-cancel"));
            FxHarness.until(window.context().score().hopsProperty(), Optional::isPresent);
            Pictures.take(window, "cancelled");
            assertEquals(
                    List.of("passed", "not used", "not used", "cancelled here", "unknown", "unknown", "unknown"),
                    FxHarness.onFx(() -> window.context().score().hopsProperty().get().orElseThrow().hops().stream()
                            .map(HopState::words)
                            .toList()));
            connection.close();
        }
    }

    @Test
    void aReadingPastedAnywhereFillsTheForm() {
        FxHarness.doFx(() -> dev.nacelle.app.ui.Nodes.copy("TID001; VAWT; 20; 30; 40,5; 10; 50; 60; 3; 70; NW"));
        FxHarness.click(window.scene(), "field-humidity");

        FxHarness.press(KeyCode.CONTROL, KeyCode.V);

        assertEquals("TID001,VAWT,20,30,40.5,10,50,60,3,70,NW", text("line"));
        assertEquals("60", text("field-humidity"));
    }

    @Test
    void theOtherProfilesRecordIsOfferedAndScoredByItsOwnModel() {
        FxHarness.doFx(() -> dev.nacelle.app.ui.Nodes.copy("L, 298.4, 308.2, 1582, 70.7, 216"));
        FxHarness.press(KeyCode.CONTROL, KeyCode.V);
        assertTrue(visible("offer"));

        FxHarness.click(window.scene(), "form-offer-accept");
        score(State.SCORED);

        assertEquals("L,298.4,308.2,1582,70.7,216", text("line"));
        assertTrue(Double.parseDouble(label("score")) > 0.5, label("score"));
    }

    @Test
    void aWrongValueTurnsScoreOffAndIsNamed() {
        FxHarness.click(window.scene(), "field-pressure");
        FxHarness.press(KeyCode.CONTROL, KeyCode.A);
        FxHarness.type("X");

        assertTrue(FxHarness.onFx(
                () -> FxHarness.lookup(window.scene(), "score-score").isDisabled()));
        assertEquals(
                "pressure",
                FxHarness.onFx(() -> window.context().form().problems().get(0).field()));
    }

    @Test
    void everyControlOfTheFormIsReachedWithTab() {
        FxHarness.doFx(() -> FxHarness.lookup(window.scene(), "profile").requestFocus());
        var reached = new java.util.LinkedHashSet<String>();
        for (int i = 0; i < 40; i++) {
            FxHarness.press(KeyCode.TAB);
            reached.add(FxHarness.onFx(
                    () -> String.valueOf(window.scene().getFocusOwner().getId())));
        }

        for (var name : Profiles.windTurbine().names()) {
            var id = name.equals("wind_direction") ? "point-" : "field-" + name;
            assertTrue(reached.stream().anyMatch(focused -> focused.startsWith(id)), id + " in " + reached);
        }
        assertTrue(reached.contains("line") && reached.contains("score-score"), reached::toString);
    }

    @Test
    void everyControlHasWordsForAScreenReader() {
        var silent = FxHarness.onFx(() -> window.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable() && node.getId() != null)
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .map(Node::getId)
                .toList());

        assertEquals(List.of(), silent);
    }

    @Test
    void aFaultSetInThePanelIsSeenInTheWindowUntilF7PutsItRight() {
        FxHarness.press(KeyCode.F6);
        FxHarness.doFx(() -> ((Slider) FxHarness.lookup(window.scene(), "dial-throttled")).setValue(100));
        FxHarness.settle();
        assertTrue(visible("sign-faults"));

        score(State.FAILED);
        assertEquals("429", label("status"));

        FxHarness.press(KeyCode.F7);
        assertFalse(visible("sign-faults"));
        score(State.SCORED);
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws InterruptedException {
        FxHarness.doFx(() -> window.context().form().paste("TID002,HAWT,20,30,40,10,50,60,3,70,NW"));
        FxHarness.press(KeyCode.CONTROL, KeyCode.T);
        FxHarness.doFx(() -> window.context().score().thresholdProperty().set(0.35));
        window.close();

        window = TestWindow.open(home);

        assertEquals("TID002,HAWT,20,30,40,10,50,60,3,70,NW", text("line"));
        assertEquals(
                0.35,
                FxHarness.onFx(
                        () -> window.context().score().thresholdProperty().get()));
        assertEquals(
                "DARK",
                FxHarness.onFx(
                        () -> window.context().shell().themeProperty().get().name()));
    }

    @Test
    void rulesOfOnesOwnExplainAFailureAndAMistakeInThemIsTold() throws Exception {
        window.close();
        var file = home.resolve(RuleBook.FILE);
        Files.writeString(file, "{}");
        window = TestWindow.open(home);
        assertTrue(notices().stream().anyMatch(notice -> notice.contains(file.toString())), notices()::toString);
        window.close();
        Files.writeString(file, """
                {"version": 1, "rules": [{"id": "ours", "when": {"status": 404}, "certainty": "sure",
                 "title": "Our own words", "text": "Gone."}]}""");
        window = TestWindow.open(home);
        assertEquals(List.of(), notices());

        try (var api = OneAnswer.serve(404, "{\"message\":\"Not Found\"}")) {
            FxHarness.press(KeyCode.CONTROL, KeyCode.L);
            FxHarness.doFx(() -> window.context().endpoint().addressProperty().set(api.address()));
            score(State.FAILED);
        }

        assertEquals("Our own words", label("failure-title"));
    }

    private List<String> notices() {
        return FxHarness.onFx(() -> List.copyOf(window.context().shell().notices()));
    }

    private void score(State awaited) {
        FxHarness.await(
                window.context().score().stateProperty(),
                awaited::equals,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private Endpoint.Kind answeredBy() {
        return FxHarness.onFx(
                () -> window.context().score().answeredBy().orElseThrow().kind());
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }

    private String text(String id) {
        return FxHarness.onFx(() -> ((TextInputControl) FxHarness.lookup(window.scene(), id)).getText());
    }

    private boolean disabled(String id) {
        return FxHarness.onFx(() -> FxHarness.lookup(window.scene(), id).isDisabled());
    }

    private boolean visible(String id) {
        return FxHarness.onFx(() -> {
            for (Node node = FxHarness.lookup(window.scene(), id); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.hops.HopState;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An attendee repairs a deployed API, with the window beside: a red hop, the same red hop after a repair that does not
 * count yet, and a green one after the repair. A mock of its own stands for the deployed API.
 */
final class FixedFaultTest {
    @TempDir
    private Path home;

    private MockServer deployed;
    private TestWindow window;

    @BeforeEach
    void open() throws Exception {
        deployed = MockServer.start(MockConfig.defaults());
        window = TestWindow.open(home, 1280, 720);
        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        FxHarness.doFx(() -> {
            ((TextInputControl) FxHarness.lookup(window.scene(), "address"))
                    .setText(deployed.functionUri(Profiles.windTurbine()).toString());
            window.context().endpoint().checkAddress();
        });
    }

    @AfterEach
    void close() {
        window.close();
        deployed.close();
    }

    @Test
    void theRedHopTurnsGreenOnceTheFaultIsRepairedAndNotBefore() throws Exception {
        assertEquals(State.SCORED, score());

        activate("role-lacks-invoke");
        assertEquals(State.FAILED, score());
        assertEquals("failed", hop(Hop.LAMBDA));
        assertEquals(false, failure().sentence().contains("the same"), failure().sentence());

        assertEquals(State.FAILED, score());
        assertEquals("failed", hop(Hop.LAMBDA));
        assertTrue(
                failure().sentence().endsWith("It is the same as a moment ago."),
                failure().sentence());
        assertTrue(
                failure().nextStep().contains("If the role was changed meanwhile"),
                failure().nextStep());
        Pictures.take(window, "fixed-1-same-again");

        deployed.faults().deactivate();
        assertEquals(State.SCORED, score());
        assertEquals("passed", hop(Hop.LAMBDA));
        assertEquals(List.of(), red());
        Pictures.take(window, "fixed-2-green");
    }

    private void activate(String scenario) {
        deployed.faults()
                .activate(Scenarios.shipped().stream()
                        .filter(known -> known.id().equals(scenario))
                        .findFirst()
                        .orElseThrow());
    }

    private State score() {
        var state = window.context().score().stateProperty();
        FxHarness.await(
                state,
                now -> now == State.SCORED || now == State.FAILED,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
        return FxHarness.onFx(state::get);
    }

    private Diagnosis failure() {
        return FxHarness.onFx(
                () -> window.context().score().failureProperty().get().orElseThrow());
    }

    private String hop(Hop hop) {
        return FxHarness.onFx(() -> strip().stream()
                .filter(state -> state.hop() == hop)
                .map(HopState::words)
                .findFirst()
                .orElseThrow());
    }

    private List<Hop> red() {
        return FxHarness.onFx(() -> window.context().score().hopsProperty().get().orElseThrow().failed().stream()
                .toList());
    }

    private List<HopState> strip() {
        return window.context().score().hopsProperty().get().orElseThrow().hops();
    }
}

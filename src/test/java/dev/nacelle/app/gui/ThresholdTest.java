package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.shell.EndpointViewModel.MockState;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.ThresholdCosts;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a threshold costs, in the window. */
final class ThresholdTest {
    @TempDir
    private Path home;

    @Test
    void itIsToldOfTheMocksModelAndOfNoOther() throws Exception {
        try (var window = TestWindow.open(home)) {
            FxHarness.until(window.context().endpoint().mockStateProperty(), MockState.READY::equals);
            var costs = ThresholdCosts.of(Profiles.windTurbine(), ModelVariant.VIVID)
                    .orElseThrow();

            assertEquals(sentence(costs, 0.5), cost(window));

            FxHarness.doFx(() -> ((Slider) FxHarness.lookup(window.scene(), "threshold")).setValue(0.25));
            assertEquals(sentence(costs, 0.25), cost(window));

            FxHarness.doFx(() -> window.context().endpoint().kindProperty().set(Endpoint.Kind.LIVE));
            assertEquals("What a threshold costs is known of the mock's model only", cost(window));
        }
    }

    private static String sentence(ThresholdCosts costs, double threshold) {
        return "Of 1,000 test readings, %d of them breakdowns: %d missed, %d false alarms"
                .formatted(
                        Math.round(costs.breakdowns() / 50.0),
                        Math.round(costs.missedAt(threshold) / 50.0),
                        Math.round(costs.falseAlarmsAt(threshold) / 50.0));
    }

    private static String cost(TestWindow window) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), "threshold-cost")).getText());
    }
}

package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ThresholdCostsTest {
    private static final double[] SCORES = {0.1, 0.5, 0.5, 0.51, 0.9, 1};
    private static final boolean[] BREAKDOWNS = {true, true, false, false, true, false};

    @ParameterizedTest
    @CsvSource({"0,0,3", "0.1,1,3", "0.49,1,3", "0.5,2,2", "0.506,2,1", "0.9,3,1", "1,3,0"})
    void onlyAScoreAboveTheThresholdIsAnAlarm(double threshold, int missed, int falseAlarms) {
        var costs = ThresholdCosts.counted(SCORES, BREAKDOWNS);

        assertEquals(6, costs.readings());
        assertEquals(3, costs.breakdowns());
        assertEquals(missed, costs.missedAt(threshold));
        assertEquals(falseAlarms, costs.falseAlarmsAt(threshold));
    }

    private static Stream<Profile> profiles() {
        return Profiles.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void withAHigherThresholdMoreIsMissedAndLessIsRaised(Profile profile) {
        for (var variant : ModelVariant.values()) {
            var costs = ThresholdCosts.of(profile, variant).orElseThrow();

            assertEquals(50_000, costs.readings());
            assertTrue(IntStream.range(0, 100)
                    .allMatch(i -> costs.missed().get(i) <= costs.missed().get(i + 1)));
            assertTrue(IntStream.range(0, 100)
                    .allMatch(i ->
                            costs.falseAlarms().get(i) >= costs.falseAlarms().get(i + 1)));
            assertEquals(costs.breakdowns(), costs.missedAt(1));
            assertEquals(0, costs.falseAlarmsAt(1));
        }
    }

    @Test
    void ofSomebodysOwnModelNobodyHasCounted() {
        var turbine = Profiles.windTurbine();
        var own = new OwnModel(Path.of("own.json"), Optional.empty());

        var choice = ModelChoice.of(ModelVariant.WORKSHOP).withOwn(turbine, own);

        assertEquals(Optional.empty(), choice.thresholdCosts(turbine));
        assertEquals(ThresholdCosts.of(Profiles.ai4i(), ModelVariant.WORKSHOP), choice.thresholdCosts(Profiles.ai4i()));
    }

    @Test
    void everyHundredthNeedsItsFigures() {
        var tooFew = List.of(1, 2);

        assertThrows(
                IllegalArgumentException.class, () -> new ThresholdCosts(2, 1, tooFew, Collections.nCopies(101, 0)));
    }
}

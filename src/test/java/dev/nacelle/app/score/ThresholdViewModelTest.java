package dev.nacelle.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.model.ThresholdCosts;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class ThresholdViewModelTest {
    private final SimpleDoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final SimpleObjectProperty<Optional<ThresholdCosts>> costs = new SimpleObjectProperty<>(Optional.empty());
    private final ThresholdViewModel model = new ThresholdViewModel(threshold, costs);

    /** Of 4,000 readings one in ten breaks down; scores go up evenly from 0 for these and for the others. */
    private static ThresholdCosts evenly() {
        var breakdowns = new boolean[4000];
        IntStream.range(0, 4000).forEach(i -> breakdowns[i] = i % 10 == 0);
        return ThresholdCosts.counted(
                IntStream.range(0, 4000).mapToDouble(i -> i / 4000.0).toArray(), breakdowns);
    }

    @Test
    void theCostIsToldForAThousandReadingsAndFollowsTheThreshold() {
        costs.set(Optional.of(evenly()));

        assertEquals(
                "Of 1,000 test readings, 100 of them breakdowns: 50 missed, 450 false alarms",
                model.costBinding().get());

        threshold.set(0.9);

        assertEquals(
                "Of 1,000 test readings, 100 of them breakdowns: 90 missed, 90 false alarms",
                model.costBinding().get());
        assertEquals("0.90", model.shownBinding().get());
        assertTrue(model.costTipBinding().get().contains("Counted on 4,000 readings"), model.costTipBinding()::get);
    }

    @Test
    void lessThanOneInAThousandIsNotCalledNone() {
        costs.set(Optional.of(evenly()));

        threshold.set(0);

        assertEquals(
                "Of 1,000 test readings, 100 of them breakdowns: <1 missed, 900 false alarms",
                model.costBinding().get());
    }

    @Test
    void whereNobodyHasCountedThatIsSaid() {
        assertEquals(
                "What a threshold costs is known of the mock's model only",
                model.costBinding().get());
        assertTrue(
                model.costTipBinding().get().contains("score readings whose outcome is known"),
                model.costTipBinding()::get);
    }
}

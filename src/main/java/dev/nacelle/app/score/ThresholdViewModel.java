package dev.nacelle.app.score;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.Numbers;
import dev.nacelle.mock.model.ThresholdCosts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;

/** From which score a breakdown is expected, and what that costs. */
public final class ThresholdViewModel {
    private static final int OF = 1000;

    private final DoubleProperty threshold;
    private final StringBinding shown;
    private final StringBinding cost;
    private final StringBinding costTip;

    /**
     * @param threshold 0 to 1
     * @param costs of each threshold with the model that answers; nothing where nobody has counted
     */
    public ThresholdViewModel(DoubleProperty threshold, ObservableValue<Optional<ThresholdCosts>> costs) {
        this.threshold = threshold;
        shown = Bindings.createStringBinding(() -> Numbers.shown(threshold.get(), 2), threshold);
        cost = Bindings.createStringBinding(
                () -> costs.getValue().map(this::costNow).orElse(Messages.text("score.threshold.cost.unknown")),
                threshold,
                costs);
        costTip = Bindings.createStringBinding(
                () -> costs.getValue()
                        .map(known -> Messages.text(
                                "score.threshold.cost.tip", String.format(Locale.ROOT, "%,d", known.readings())))
                        .orElse(Messages.text("score.threshold.cost.unknown.tip")),
                costs);
    }

    /** The threshold. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** The threshold as a person reads it. */
    public StringBinding shownBinding() {
        return shown;
    }

    /** In a sentence, how often the model is wrong at this threshold; or that nobody knows. */
    public StringBinding costBinding() {
        return cost;
    }

    /** What that sentence means, and how it was counted. */
    public StringBinding costTipBinding() {
        return costTip;
    }

    private String costNow(ThresholdCosts costs) {
        return Messages.text(
                "score.threshold.cost",
                perThousand(costs.breakdowns(), costs),
                perThousand(costs.missedAt(threshold.get()), costs),
                perThousand(costs.falseAlarmsAt(threshold.get()), costs));
    }

    private static String perThousand(int count, ThresholdCosts costs) {
        var share = (double) count * OF / costs.readings();
        return count > 0 && share < 1 ? Messages.text("score.threshold.cost.few") : String.valueOf(Math.round(share));
    }
}

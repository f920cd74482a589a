package dev.nacelle.mock.training;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the models are trained on and with: all that is needed to train them again. */
final class TrainingPlan {
    /** Readings for each profile; the last fifth is held out. */
    static final int ROWS = 250_000;

    private static final long SEED = 2026;
    private static final int WORKSHOP_ROUNDS = 10;
    private static final int VIVID_ROUNDS = 150;

    // Making them takes seconds, and several tests look at the same ones.
    private static final Map<String, List<LabelledReading>> MADE = new ConcurrentHashMap<>();

    private TrainingPlan() {}

    /** All labelled readings of a profile, the same on every computer. */
    static List<LabelledReading> rows(Profile profile) {
        return MADE.computeIfAbsent(profile.id(), TrainingPlan::make);
    }

    private static List<LabelledReading> make(String profile) {
        return switch (profile) {
            case "wind-turbine" -> WindTurbineRows.generate(ROWS, SEED);
            case "ai4i" -> Ai4iRows.generate(ROWS, SEED);
            default -> throw new IllegalArgumentException("Nobody makes readings of " + profile);
        };
    }

    /** The readings a model learns from. */
    static List<LabelledReading> training(List<LabelledReading> rows) {
        return rows.subList(0, rows.size() / 5 * 4);
    }

    /** The readings it is measured on and never saw; for AI4I they are of other machines, too. */
    static List<LabelledReading> heldOut(List<LabelledReading> rows) {
        return rows.subList(rows.size() / 5 * 4, rows.size());
    }

    /** How many trees are grown. */
    static int rounds(ModelVariant variant) {
        return variant == ModelVariant.WORKSHOP ? WORKSHOP_ROUNDS : VIVID_ROUNDS;
    }

    /**
     * XGBoost's parameters. {@code base_score} is what XGBoost 1 began with; later versions estimate it, and then ten
     * rounds never get a score above 0.5. One thread, so that the sums do not depend on the computer.
     */
    static Map<String, Object> parameters(ModelVariant variant) {
        var parameters = new TreeMap<String, Object>(Map.of(
                "objective", "binary:logistic",
                "tree_method", "hist",
                "base_score", 0.5,
                "max_depth", 5,
                "seed", 1,
                "nthread", 1,
                "verbosity", 0));
        var isWorkshop = variant == ModelVariant.WORKSHOP;
        parameters.put("eta", isWorkshop ? 0.05 : 0.2);
        parameters.put("gamma", isWorkshop ? 4 : 1);
        parameters.put("min_child_weight", isWorkshop ? 6 : 2);
        return parameters;
    }
}

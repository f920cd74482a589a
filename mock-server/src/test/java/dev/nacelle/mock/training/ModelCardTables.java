package dev.nacelle.mock.training;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the figures of one profile's models side by side, as Markdown tables. */
final class ModelCardTables {
    private final StringBuilder page = new StringBuilder();
    private final Profile profile;
    private final List<ModelFigures> models;

    private ModelCardTables(Profile profile, List<ModelFigures> models) {
        this.profile = profile;
        this.models = models;
    }

    static String of(Profile profile, List<ModelFigures> models) {
        var tables = new ModelCardTables(profile, models);
        tables.summary();
        tables.importance();
        tables.published();
        models.forEach(tables::calibration);
        tables.thresholds();
        return tables.page.toString();
    }

    private void summary() {
        table("", models.stream().map(ModelFigures::variant).toList());
        row(
                "trees (`num_round`)",
                figures -> String.valueOf(TrainingPlan.rounds(ModelVariant.named(figures.variant()))));
        for (var parameter : TrainingPlan.parameters(ModelVariant.VIVID).keySet()) {
            row("`" + parameter + "`", figures -> parameter(figures, parameter));
        }
        row("readings to learn from", figures -> count(figures.trainingRows()));
        row("readings held out", figures -> count(figures.heldOutRows()));
        row("of these broke down", figures -> percent(figures.breakdownShare()));
        row("of these score above 0.5", figures -> percent(figures.aboveHalfShare()));
        row("of these score below 0.05 or above 0.95", figures -> percent(figures.clearShare()));
        row("scores", figures -> "%s to %s".formatted(decimals(figures.lowest()), decimals(figures.highest())));
        row("area under the curve (AUC)", figures -> decimals(figures.areaUnderCurve()));
    }

    private void importance() {
        title("Importance (share of total gain)");
        table("field", models.stream().map(ModelFigures::variant).toList());
        for (var name : profile.names()) {
            row("`" + name + "`", figures -> percent(figures.gainShares().getOrDefault(name, 0.0)));
        }
    }

    private void published() {
        title("Published readings");
        var columns = new ArrayList<>(List.of("breakdown", "source"));
        models.forEach(figures -> columns.add(figures.variant()));
        table("reading", columns);
        var readings = PublishedReading.of(profile);
        for (int i = 0; i < readings.size(); i++) {
            var at = i;
            var reading = readings.get(i);
            line("`%s` | %s | %s | ".formatted(reading.csv(), reading.breakdown() ? "yes" : "no", reading.source())
                    + joined(figures -> decimals(figures.published().get(at))));
        }
    }

    private void calibration(ModelFigures figures) {
        title("Calibration of " + figures.variant());
        table("score", List.of("readings", "mean score", "broke down"));
        for (var bin : figures.calibration()) {
            line(String.format(
                    Locale.ROOT,
                    "%.1f to %.1f | %s | %s | %s",
                    bin.from(),
                    bin.from() + 0.1,
                    count(bin.count()),
                    bin.count() == 0 ? "" : decimals(bin.meanScore()),
                    bin.count() == 0 ? "" : decimals(bin.breakdownShare())));
        }
    }

    private void thresholds() {
        title("What a threshold costs: breakdowns missed, false alarms");
        table("threshold", models.stream().map(ModelFigures::variant).toList());
        for (int tenth = 1; tenth < 10; tenth++) {
            var threshold = tenth / 10.0;
            row(
                    decimals(threshold, 1),
                    figures -> count(figures.thresholds().missedAt(threshold)) + ", "
                            + count(figures.thresholds().falseAlarmsAt(threshold)));
        }
    }

    private void title(String title) {
        page.append("\n**").append(title).append("**\n");
    }

    private void table(String corner, List<String> columns) {
        page.append("\n");
        line(corner + " | " + String.join(" | ", columns));
        line("---" + IntStream.range(0, columns.size()).mapToObj(i -> "|---").collect(Collectors.joining()));
    }

    private void row(String name, Function<ModelFigures, String> value) {
        line(name + " | " + joined(value));
    }

    private String joined(Function<ModelFigures, String> value) {
        return models.stream().map(value).collect(Collectors.joining(" | "));
    }

    private void line(String cells) {
        page.append("| ").append(cells).append(" |\n");
    }

    private static String parameter(ModelFigures figures, String name) {
        return String.valueOf(
                TrainingPlan.parameters(ModelVariant.named(figures.variant())).get(name));
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private static String decimals(double value) {
        return decimals(value, 4);
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}

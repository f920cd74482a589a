package dev.nacelle.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures as Markdown: medians, and how many times the first contender's they are. */
final class Tables {
    private Tables() {}

    /** A column: its head, and the figure it shows. */
    private record Column<T>(String head, int digits, ToDoubleFunction<T> figure) {}

    static String cold(Map<Contender, List<ColdFigures>> figures) {
        return table(
                figures,
                List.of(
                        new Column<ColdFigures>("cold ms", 0, ColdFigures::cold),
                        new Column<ColdFigures>("init ms", 0, ColdFigures::init),
                        new Column<ColdFigures>("first ms", 1, ColdFigures::first),
                        new Column<ColdFigures>("CPU ms", 0, ColdFigures::cpu),
                        new Column<ColdFigures>("RSS MB", 0, ColdFigures::resident)));
    }

    static String warm(Map<Contender, List<WarmFigures>> figures) {
        return table(
                figures,
                List.of(
                        new Column<WarmFigures>("p50 ms", 2, WarmFigures::median),
                        new Column<WarmFigures>("p99 ms", 2, WarmFigures::p99),
                        new Column<WarmFigures>("answers/s", 0, WarmFigures::perSecond),
                        new Column<WarmFigures>("RSS MB", 0, WarmFigures::resident)));
    }

    private static <T> String table(Map<Contender, List<T>> figures, List<Column<T>> columns) {
        var heads = columns.stream().map(Column::head).collect(Collectors.joining(" | "));
        var rule = columns.stream().map(column -> "---:").collect(Collectors.joining("|"));
        var baseline = figures.values().iterator().next();
        var rows = figures.entrySet().stream()
                .map(row -> "| " + row.getKey().name() + " | " + cells(row.getValue(), baseline, columns) + " |")
                .collect(Collectors.joining("\n"));
        return "| | " + heads + " |\n|---|" + rule + "|\n" + rows + "\n";
    }

    private static <T> String cells(List<T> own, List<T> baseline, List<Column<T>> columns) {
        return columns.stream().map(column -> cell(own, baseline, column)).collect(Collectors.joining(" | "));
    }

    private static <T> String cell(List<T> own, List<T> baseline, Column<T> column) {
        double median = Median.of(own, column.figure());
        double times = median / Median.of(baseline, column.figure());
        return String.format(Locale.ROOT, "%." + column.digits() + "f (%.2f)", median, times);
    }
}

package dev.nacelle.mock;

import dev.nacelle.mock.journal.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the program says when it ends a mock that others could reach: who called, and how often. */
final class Farewell {
    private Farewell() {}

    static List<String> lines(Counts counts) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("%s answered.".formatted(calls(counts.total())));
        addClients(counts.byClient(), lines);
        if (counts.refused() > 0) {
            lines.add("%s without the token turned away.".formatted(calls(counts.refused())));
            addClients(counts.refusedByClient(), lines);
        }
        return List.copyOf(lines);
    }

    // The busiest first.
    private static void addClients(Map<String, Long> clients, List<String> lines) {
        clients.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> String.format(Locale.ROOT, "  %-39s  %s", entry.getKey(), calls(entry.getValue())))
                .forEach(lines::add);
    }

    private static String calls(long count) {
        return count == 1 ? "1 call" : String.format(Locale.ROOT, "%,d calls", count);
    }
}

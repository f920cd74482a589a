package dev.nacelle.app.history;

import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Says what a full history costs: {@code src/bench/history} runs it. Each step is done ten times; the median counts. */
final class HistoryBenchmark {
    private static final int ROUNDS = 10;
    private static final double NANOS = 1e6;

    private HistoryBenchmark() {}

    /** Takes how many calls, 1 to 5,000. */
    public static void main(String[] args) throws Exception {
        var calls = Calls.several(Integer.parseInt(args[0]));
        var folder = Files.createTempDirectory("nacelle-history");
        var file = folder.resolve(HistoryFile.FILE);
        try {
            print("one call written", median(calls, call -> store(folder).keep(call)));
            System.out.printf(Locale.ROOT, "%d calls, %.1f MB%n", calls.size(), Files.size(file) / 1e6);
            print("opened", median(() -> opened(folder)));
            for (var words : List.of("TID008", "0.5 hawt", "nowhere-to-be-found")) {
                print("searched for " + words, median(() -> new CallSearch(CallFilter.ALL, words).in(calls)));
            }
            print("made room in the file", median(() -> tidied(folder)));
            var export = new HistoryExport(Profiles.builtIn());
            print("exported as CSV", median(() -> export.csv(calls)));
            print("exported as JSON", median(() -> export.json(calls)));
        } finally {
            remove(folder);
        }
    }

    private static HistoryStore store(Path folder) {
        return new HistoryStore(folder, Clock.systemUTC(), Limits.USUAL, Runnable::run, System.err::println);
    }

    private static List<KeptCall> opened(Path folder) {
        var opened = new ArrayList<KeptCall>();
        store(folder).open(found -> opened.addAll(found.calls()));
        return opened;
    }

    private static boolean tidied(Path folder) throws IOException {
        new HistoryFile(folder, Limits.USUAL, Clock.systemUTC()).tidy();
        return true;
    }

    private static double median(Callable<?> step) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            step.call();
            times.add((System.nanoTime() - begun) / NANOS);
        }
        return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static double median(List<KeptCall> calls, Consumer<KeptCall> step) {
        return calls.stream()
                .map(call -> {
                    long begun = System.nanoTime();
                    step.accept(call);
                    return (System.nanoTime() - begun) / NANOS;
                })
                .sorted()
                .skip(calls.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-40s %8.2f ms%n", what, millis);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

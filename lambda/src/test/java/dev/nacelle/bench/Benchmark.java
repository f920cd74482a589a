package dev.nacelle.bench;

import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.TlsIdentity;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The benchmark's program: each round starts every contender once, one after the other, so that whatever else the
 * machine does falls on all of them; one round before them all is not counted.
 *
 * <p>Arguments: rounds, warm rounds, an empty folder, the JDK's home, Python, the baseline's program, the deployed jar,
 * the container image's.
 */
public final class Benchmark {
    private static final int COLD_CALLS = 25;
    private static final int TRAINING_CALLS = 100;
    private static final int WARM_CALLS = 4_000;
    private static final int MEASURED_CALLS = 2_000;
    private static final int MOST_ROUNDS = 100;

    private final Workbench bench;
    private final SageMakerStub sageMaker;
    private final PrintStream out;

    private Benchmark(Workbench bench, SageMakerStub sageMaker, PrintStream out) {
        this.bench = bench;
        this.sageMaker = sageMaker;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Math.min(Integer.parseInt(arguments[0]), MOST_ROUNDS);
        int warmRounds = Math.min(Integer.parseInt(arguments[1]), MOST_ROUNDS);
        var bench = new Workbench(
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                arguments[4],
                Path.of(arguments[5]),
                Path.of(arguments[6]),
                Path.of(arguments[7]));
        var identity = TlsIdentity.make(bench.folder());
        bench.prepare(identity);
        try (var sageMaker =
                SageMakerStub.tls(identity.serverContext(), asked -> SageMakerStub.Reply.score(Sample.SCORE))) {
            new Benchmark(bench, sageMaker, System.out).run(rounds, warmRounds);
        }
    }

    private void run(int rounds, int warmRounds) throws Exception {
        var contenders = new Contenders(bench);
        for (var training : contenders.trainings()) {
            train(training);
        }
        describe();
        var before = ProcFile.Machine.now();
        out.println(Tables.cold(coldRounds(contenders.all(), rounds)));
        tellSteal("starts", rounds, before);
        if (warmRounds > 0) {
            before = ProcFile.Machine.now();
            out.println(Tables.warm(warmRounds(contenders.all(), warmRounds)));
            tellSteal("answers after " + WARM_CALLS, warmRounds, before);
        }
    }

    private void train(Contender training) throws Exception {
        try (var sample = Sample.start(training, sageMaker, bench.output())) {
            sample.train(TRAINING_CALLS);
        }
        sageMaker.forget();
    }

    private Map<Contender, List<ColdFigures>> coldRounds(List<Contender> contenders, int rounds) throws Exception {
        var figures = new LinkedHashMap<Contender, List<ColdFigures>>();
        for (int round = 0; round <= rounds; round++) {
            for (var contender : contenders) {
                try (var sample = Sample.start(contender, sageMaker, bench.output())) {
                    var one = sample.cold(COLD_CALLS);
                    var all = figures.computeIfAbsent(contender, none -> new ArrayList<>());
                    if (round > 0) {
                        all.add(one);
                    }
                }
            }
        }
        return figures;
    }

    private Map<Contender, List<WarmFigures>> warmRounds(List<Contender> contenders, int rounds) throws Exception {
        var figures = new LinkedHashMap<Contender, List<WarmFigures>>();
        for (int round = 0; round < rounds; round++) {
            for (var contender : contenders) {
                if (contender.isMeasuredWarm()) {
                    try (var sample = Sample.start(contender, sageMaker, bench.output())) {
                        figures.computeIfAbsent(contender, none -> new ArrayList<>())
                                .add(sample.warm(WARM_CALLS, MEASURED_CALLS));
                    }
                    sageMaker.forget();
                }
            }
        }
        return figures;
    }

    private void describe() throws Exception {
        out.printf(
                Locale.ROOT,
                "Function: JDK at %s, jar %.2f MB; image: jar %.2f MB, start cache %.1f MB. Harness: Java %s, %d processors.%n%n",
                release(),
                Files.size(bench.deployJar()) / 1e6,
                Files.size(bench.crtJar()) / 1e6,
                Files.size(bench.aotCache(bench.crtJar())) / 1e6,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
    }

    private String release() throws Exception {
        return Files.readAllLines(bench.javaHome().resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION=") || line.startsWith("JAVA_VERSION="))
                .findFirst()
                .orElse("?")
                .replaceAll(".*=", "")
                .replace("\"", "");
    }

    private void tellSteal(String what, int rounds, ProcFile.Machine before) throws Exception {
        double steal = ProcFile.Machine.now().stealSince(before);
        out.printf(
                Locale.ROOT,
                "Medians of %d rounds, %s; in brackets, times Python's. Steal %.1f %%.%n%n",
                rounds,
                what,
                steal);
    }
}

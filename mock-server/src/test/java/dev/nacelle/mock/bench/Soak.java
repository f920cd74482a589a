package dev.nacelle.mock.bench;

import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.Profiles;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A million calls over 64 connections while a little of every fault happens, from callers in another process. Tells
 * after each twentieth what the heap holds and what this process takes, and at the end whether every call is accounted
 * for and no thread is left in one.
 *
 * <p>Arguments: calls, connections, seed. Exits with 1 if something is not as it should be.
 */
public final class Soak {
    private static final int PARTS = 20;
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final Pattern UNBROKEN = Pattern.compile("whole|body over .*");

    private final MockServer mock;
    private final BufferedWriter toCallers;
    private final BufferedReader fromCallers;
    private final Map<Integer, Long> seen = new TreeMap<>();
    private final AtomicLong brokenOnPurpose = new AtomicLong();
    private final PrintStream out;

    private Soak(MockServer mock, Process callers, PrintStream out) {
        this.mock = mock;
        this.toCallers = callers.outputWriter(StandardCharsets.UTF_8);
        this.fromCallers = callers.inputReader(StandardCharsets.UTF_8);
        this.out = out;
        mock.journal().listen(call -> {
            if (!UNBROKEN.matcher(call.delivery()).matches()) {
                brokenOnPurpose.incrementAndGet();
            }
        });
    }

    public static void main(String[] arguments) throws Exception {
        long calls = Long.parseLong(arguments[0]);
        try (var mock = MockServer.start(MockConfig.defaults())) {
            mock.faults().set(SoakRules.all(), Long.parseLong(arguments[2]));
            var callers = SoakCallers.start(
                    mock.functionUri(Profiles.windTurbine()),
                    Profiles.windTurbine().initialReading().toCsv(),
                    Integer.parseInt(arguments[1]));
            boolean allWell = new Soak(mock, callers, System.out).run(calls);
            callers.destroy();
            System.exit(allWell ? 0 : 1);
        }
    }

    private boolean run(long calls) throws Exception {
        long each = calls / PARTS;
        long before = mock.journal().counts().total();
        out.println("| calls | answers/s | heap after GC, MB | resident, MB | threads |");
        out.println("|--:|--:|--:|--:|--:|");
        for (int part = 1; part <= PARTS; part++) {
            long started = System.nanoTime();
            load(each);
            tell(part * each, each * 1e9 / (System.nanoTime() - started));
        }
        boolean accounted = accounted(each * PARTS, mock.journal().counts().total() - before);
        return noThreadInCall() && accounted;
    }

    private void load(long calls) throws IOException {
        toCallers.write(calls + "\n");
        toCallers.flush();
        var told = fromCallers.readLine();
        if (told == null) {
            throw new IOException("The callers have ended");
        }
        SoakCallers.parse(told).forEach((status, count) -> seen.merge(status, count, Long::sum));
    }

    private void tell(long done, double rate) throws IOException {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        var threads = ManagementFactory.getThreadMXBean().getThreadCount();
        out.printf(Locale.ROOT, "| %,d | %,.0f | %.1f | %.0f | %d |%n", done, rate, heap, resident(), threads);
    }

    private boolean accounted(long sent, long counted) {
        long broken = seen.getOrDefault(SoakCaller.BROKEN, 0L);
        long planned = brokenOnPurpose.get();
        out.printf(Locale.ROOT, "%nSent %,d, counted by the mock %,d.%n", sent, counted);
        out.printf(Locale.ROOT, "Without a whole answer %,d, broken on purpose %,d.%n", broken, planned);
        out.println("By status: " + seen);
        return sent == counted && broken == planned;
    }

    private boolean noThreadInCall() {
        var busy = Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> List.of(entry.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("dev.nacelle.lambda.")))
                .map(entry -> entry.getKey().getName())
                .toList();
        out.println("Threads still in a call: " + busy);
        return busy.isEmpty();
    }

    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}

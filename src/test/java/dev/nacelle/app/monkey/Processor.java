package dev.nacelle.app.monkey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the processor's time went to up to now, in milliseconds each. Linux tells of each thread how long it ran and how
 * long it stood ready and waited for a processor ({@code /proc/PID/task/TID/schedstat}); elsewhere these are 0.
 *
 * @param window the FX thread ran
 * @param windowWaited the FX thread was ready and had no processor
 * @param painter the thread that draws ran, which the FX thread waits for
 * @param painterWaited it was ready and had no processor
 * @param screenWaited the same of the program that shows the screen, if it is known
 * @param collectorWaited the same of the thread that collects garbage, which all others wait for meanwhile
 * @param collecting the garbage collector stopped the program
 * @param stolen other machines on the same hardware had the processors, summed over these
 */
record Processor(
        double window,
        double windowWaited,
        double painter,
        double painterWaited,
        double screenWaited,
        double collectorWaited,
        double collecting,
        double stolen) {
    private static final double NANOS = 1e6;
    private static final double TICK = 10;

    /** The thread this is called on, as the system names it; nothing where there is no such name. */
    static Optional<String> thisThread() {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/thread-self"))
                    .getFileName()
                    .toString());
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return Optional.empty();
        }
    }

    /** The thread whose name begins so; nothing where threads have no names the system knows. */
    static Optional<String> named(String name) {
        var tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return Optional.empty();
        }
        try (var threads = Files.list(tasks)) {
            return threads.filter(thread -> text(thread.resolve("comm")).startsWith(name))
                    .map(thread -> thread.getFileName().toString())
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static Processor now(Optional<String> window, Optional<String> painter, Optional<String> collector) {
        var of = schedule(window);
        var drawn = schedule(painter);
        var collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(bean -> bean.getCollectionTime())
                .sum();
        return new Processor(
                of.get(0),
                of.get(1),
                drawn.get(0),
                drawn.get(1),
                waitOfScreen(),
                schedule(collector).get(1),
                collected,
                steal());
    }

    Processor since(Processor before) {
        return new Processor(
                window - before.window,
                windowWaited - before.windowWaited,
                painter - before.painter,
                painterWaited - before.painterWaited,
                screenWaited - before.screenWaited,
                collectorWaited - before.collectorWaited,
                collecting - before.collecting,
                stolen - before.stolen);
    }

    private static List<Double> schedule(Optional<String> thread) {
        return times(thread.map(id -> Path.of("/proc/self/task", id, "schedstat")));
    }

    /** Of the process the system property {@code nacelle.screen} names by its number. */
    private static double waitOfScreen() {
        var process = Optional.ofNullable(System.getProperty("nacelle.screen"));
        return times(process.map(id -> Path.of("/proc", id, "schedstat"))).get(1);
    }

    private static List<Double> times(Optional<Path> file) {
        var fields = file.map(Processor::text)
                .map(text -> text.strip().split(" "))
                .filter(parts -> parts.length == 3)
                .orElse(new String[] {"0", "0", "0"});
        return Arrays.stream(fields)
                .map(nanos -> Double.parseDouble(nanos) / NANOS)
                .toList();
    }

    private static double steal() {
        var fields = text(Path.of("/proc/stat")).lines().findFirst().orElse("").split("\\s+", -1);
        return fields.length > 8 ? Double.parseDouble(fields[8]) * TICK : 0;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException elsewhere) {
            return "";
        }
    }
}

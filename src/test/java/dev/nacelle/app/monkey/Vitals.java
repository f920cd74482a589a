package dev.nacelle.app.monkey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How the program is at one moment.
 *
 * @param heap megabytes in use after a collection
 * @param resident megabytes of memory the process has
 * @param files open ones, sockets included
 * @param history megabytes of the file calls are kept in
 */
record Vitals(double heap, double resident, int threads, int files, double history) {
    private static final double MEGA = 1_048_576;
    private static final int MOST_CLASSES = 25;

    /** As it is now; collects the garbage first. */
    static Vitals now(Path home) {
        System.gc();
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
        return new Vitals(
                heap,
                residentNow(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                entries(Path.of("/proc/self/fd")),
                size(home.resolve("history.jsonl")) / MEGA);
    }

    /** What fills the heap: a line for each of the classes that take most. */
    static String classes() {
        try {
            var all = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return String.join(
                    System.lineSeparator(), all.lines().limit(MOST_CLASSES).toList());
        } catch (JMException otherMachine) {
            return "";
        }
    }

    private static double residentNow() {
        return Processor.text(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static int entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var all = Files.list(folder)) {
            return (int) all.count();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %.1f MB, resident %.0f MB, %d threads, %d files, history %.1f MB",
                heap,
                resident,
                threads,
                files,
                history);
    }
}

package dev.nacelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux tells of a process and of the machine. */
final class ProcFile {
    /** Linux counts processor time for its readers in hundredths of a second. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int STEAL = 7;

    private ProcFile() {}

    /** Milliseconds of processor time a process and its ended children took, user and system. */
    static double cpuMillis(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        // utime, stime, cutime, cstime: 14th to 17th of proc(5), which counts from 1 and the two before the name's end.
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() * (double) MILLIS_PER_TICK;
    }

    /** MB a process holds in memory. */
    static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The machine's processor time since its start: all of it, and what other machines took of it. */
    record Machine(long all, long stolen) {
        static Machine now() throws IOException {
            try (var lines = Files.lines(Path.of("/proc/stat"))) {
                var words = lines.findFirst().orElseThrow().trim().split("\\s+", -1);
                // user, nice, system, idle, iowait, irq, softirq, steal; guests are in user already
                var ticks =
                        Arrays.stream(words, 1, 9).mapToLong(Long::parseLong).toArray();
                return new Machine(Arrays.stream(ticks).sum(), ticks[STEAL]);
            }
        }

        /** Per cent stolen since then. */
        double stealSince(Machine before) {
            return 100.0 * (stolen - before.stolen) / Math.max(1, all - before.all);
        }
    }
}

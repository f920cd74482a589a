package dev.nacelle.mock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The callers of a soak, in a process of their own so that the mock's memory is the mock's. Each line of standard input
 * is a number of calls to make; once they are made, a line of standard output tells how often each status came, such as
 * {@code 0=3 200=997}, with 0 where no whole answer came. Ends where its input ends.
 *
 * <p>Arguments: address, reading, connections.
 */
public final class SoakCallers {
    private SoakCallers() {}

    public static void main(String[] arguments) throws Exception {
        var callers = new SoakCallers();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var calls = input.readLine(); calls != null; calls = input.readLine()) {
            System.out.println(callers.call(
                    URI.create(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), Long.parseLong(calls)));
        }
    }

    /** Starts that process. */
    static Process start(URI address, String csv, int connections) throws IOException {
        var java = Stream.of(System.getProperty("java.home"), "bin", "java")
                .collect(Collectors.joining(System.getProperty("file.separator")));
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoakCallers.class.getName(),
                        address.toString(),
                        csv,
                        Integer.toString(connections))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What such a line tells. */
    static Map<Integer, Long> parse(String line) {
        return Stream.of(line.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Long.valueOf(pair[1])));
    }

    private String call(URI address, String csv, int connections, long calls) throws InterruptedException {
        var left = new AtomicLong(calls);
        var callers = Stream.generate(() -> new SoakCaller(address, csv, left))
                .limit(connections)
                .toList();
        List<Thread> threads = callers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        var seen = new TreeMap<Integer, Long>();
        callers.forEach(caller -> caller.outcomes().forEach((status, count) -> seen.merge(status, count, Long::sum)));
        return seen.entrySet().stream()
                .map(status -> status.getKey() + "=" + status.getValue())
                .collect(Collectors.joining(" "));
    }
}

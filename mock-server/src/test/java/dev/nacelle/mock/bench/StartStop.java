package dev.nacelle.mock.bench;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.reading.Profiles;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Starts and stops a mock again and again in one process, each time with calls in flight. Tells how long the first start
 * took, how long the others, and how long the stops; exits with 1 if a call in flight did not get its score.
 *
 * <p>Argument: how often.
 */
public final class StartStop {
    private static final int CALLS = 16;
    private static final long SETTLE_MILLIS = 500;
    private static final double NANOS_IN_MILLI = 1e6;

    private final List<Double> starts = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private long finished;

    private StartStop() {}

    public static void main(String[] arguments) throws Exception {
        // The server's talk about itself would be counted in.
        LogManager.getLogManager().reset();
        int times = Integer.parseInt(arguments[0]);
        var run = new StartStop();
        for (int i = 0; i <= times; i++) {
            run.once();
        }
        System.exit(run.tell(System.out) ? 0 : 1);
    }

    private void once() throws Exception {
        long began = System.nanoTime();
        var mock = MockServer.start(MockConfig.defaults());
        starts.add(millisSince(began));
        // Longer than anybody waits here: the calls are in flight until the mock stops.
        var wait = new Latency(Hop.LAMBDA, Delay.fixed(Duration.ofSeconds(20)));
        mock.faults().set(List.of(Rule.always(wait)));
        var callers = callers(mock);
        var threads = callers.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        Thread.sleep(SETTLE_MILLIS);
        long stopping = System.nanoTime();
        mock.close();
        stops.add(millisSince(stopping));
        for (var thread : threads) {
            thread.join();
        }
        callers.forEach(caller -> finished += caller.outcomes().getOrDefault(200, 0L));
    }

    private static List<SoakCaller> callers(MockServer mock) {
        var address = mock.functionUri(Profiles.windTurbine());
        var csv = Profiles.windTurbine().initialReading().toCsv();
        return Stream.generate(() -> new SoakCaller(address, csv, new AtomicLong(1)))
                .limit(CALLS)
                .toList();
    }

    private boolean tell(PrintStream out) {
        long inFlight = (long) CALLS * starts.size();
        var later = starts.subList(1, starts.size());
        out.printf(Locale.ROOT, "First start: %.0f ms.%n", starts.get(0));
        out.printf(Locale.ROOT, "Start in the same process: %s.%n", spread(later));
        out.printf(Locale.ROOT, "Stop with %d calls in flight: %s.%n", CALLS, spread(stops));
        out.printf(Locale.ROOT, "Calls in flight %d, finished with a score %d.%n", inFlight, finished);
        return finished == inFlight;
    }

    private static String spread(List<Double> millis) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.0f ms, longest %.0f ms of %d",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_IN_MILLI;
    }
}

package dev.nacelle.lambda;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that the calling thread spends.
 *
 * <p>The clock on the wall would count whatever else this computer does meanwhile, and the test would fail for it. The
 * thread's own time stands still while other threads and programs have the processor.
 */
final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Since the thread began. */
    static Duration now() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
    }

    /**
     * The least of so many runs, or of fewer as soon as one is below that. What a virtual machine loses to its host is
     * counted too, but does not come each time. The first runs are slow until the compilers have seen them, which takes
     * more of them where the compilers have to wait for a processor.
     */
    static Duration leastOf(int mostRuns, Duration enough, Runnable work) {
        var least = spent(work);
        for (int run = 1; run < mostRuns && least.compareTo(enough) >= 0; run++) {
            var one = spent(work);
            least = one.compareTo(least) < 0 ? one : least;
        }
        return least;
    }

    private static Duration spent(Runnable work) {
        var before = now();
        work.run();
        return now().minus(before);
    }
}

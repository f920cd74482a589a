package dev.nacelle.mock.http;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads that answer requests: few, since more than the processors can use only take memory, and time from Java's
 * compiler while a mock is young: with 16 on two processors it took more than a minute of load to catch up. When one of
 * them has to wait for long, {@link #lend()} lets another stand in for it, so that waiting calls do not hold up the
 * others. All are daemons: they keep no program alive.
 */
public final class HttpThreads {
    private static final int LEAST = 4;
    private static final int MOST_STANDING_IN = 600;

    // One takes in connections; for each processor one reads requests and one answers those that may wait.
    private static final int USUAL = 2 + 2 * Runtime.getRuntime().availableProcessors();
    private static final int IDLE_MILLIS = 5_000;

    // Of hundreds that stood in, so many may end at once when they are needed no longer.
    private static final int ENDING_AT_ONCE = 100;

    private final QueuedThreadPool pool = new QueuedThreadPool(USUAL, LEAST, IDLE_MILLIS);
    private int waiting;

    /** None yet. */
    public HttpThreads() {
        pool.setDaemon(true);
        pool.setMaxEvictCount(ENDING_AT_ONCE);
        pool.setName("mock-http");
    }

    /** The thread that calls this is about to wait. Beyond 600 that wait, no more threads stand in. */
    public void lend() {
        resize(1);
        // The pool looks for more threads only when it gets work.
        pool.execute(() -> {});
    }

    /** The thread that called {@link #lend()} goes on. */
    public void giveBack() {
        resize(-1);
    }

    /** Has another thread do it. */
    void run(Runnable work) {
        pool.execute(work);
    }

    QueuedThreadPool pool() {
        return pool;
    }

    private synchronized void resize(int change) {
        waiting += change;
        pool.setMaxThreads(USUAL + Math.min(MOST_STANDING_IN, waiting));
    }
}

package dev.nacelle.app.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Does something a while after it was asked for, on a thread of its own that sleeps in between. However often it is asked
 * within that while, it is done once.
 */
public final class Later implements AutoCloseable {
    private final Duration delay;
    private final Runnable work;
    private final ExecutorService clock = Executors.newSingleThreadExecutor(Later::daemon);
    private boolean asked;

    /**
     * @param work must not throw
     */
    public Later(Duration delay, Runnable work) {
        this.delay = delay;
        this.work = work;
    }

    /** Asks for it; nothing happens once it is closed. */
    public synchronized void ask() {
        if (!asked && !clock.isShutdown()) {
            asked = true;
            clock.execute(this::waitAndWork);
        }
    }

    /** Forgets what was asked for. */
    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void waitAndWork() {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
            answer();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever asks from now on asks anew: the work may have looked already. */
    private void answer() {
        synchronized (this) {
            asked = false;
        }
        work.run();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "nacelle-later");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.nacelle.app.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Waits on a thread of its own, which is there only while something is waited for. */
public final class BackgroundTimer implements Timer, AutoCloseable {
    private static final long IDLE_SECONDS = 5;

    private final Executor home;
    private final ScheduledThreadPoolExecutor clock;

    /**
     * @param home runs what is to be done, such as the window's thread
     */
    public BackgroundTimer(Executor home) {
        this.home = home;
        this.clock = new ScheduledThreadPoolExecutor(1, BackgroundTimer::thread);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public TaskRunner.Job after(Duration delay, Runnable action) {
        var wanted = new AtomicBoolean(true);
        var due = clock.schedule(
                () -> home.execute(() -> {
                    if (wanted.get()) {
                        action.run();
                    }
                }),
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> {
            wanted.set(false);
            due.cancel(false);
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "nacelle-timer");
        thread.setDaemon(true);
        return thread;
    }
}

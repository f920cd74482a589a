package dev.nacelle.mock.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does things later without a thread that waits for each. Once closed, it does at once whatever still waits or comes.
 */
final class Alarm implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Alarm::thread);
    private final Set<Task> waiting = ConcurrentHashMap.newKeySet();
    private final Executor executor;
    private volatile boolean closed;

    /** Does things on that executor's threads. */
    Alarm(Executor executor) {
        this.executor = executor;
    }

    /** Does it after that time. */
    void after(Duration delay, Runnable action) {
        var task = new Task(action);
        waiting.add(task);
        if (closed || delay.isZero()) {
            task.ring();
        } else {
            start(task, delay);
        }
    }

    private void start(Task task, Duration delay) {
        try {
            var unused = clock.schedule(task::ring, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closedInBetween) {
            task.ring();
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        waiting.forEach(Task::ring);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "mock-alarm");
        thread.setDaemon(true);
        return thread;
    }

    /** Something to be done once. */
    private final class Task {
        private final Runnable action;
        private final AtomicBoolean rung = new AtomicBoolean();

        Task(Runnable action) {
            this.action = action;
        }

        void ring() {
            if (rung.compareAndSet(false, true)) {
                waiting.remove(this);
                executor.execute(action);
            }
        }
    }
}

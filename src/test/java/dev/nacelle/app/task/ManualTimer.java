package dev.nacelle.app.task;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A timer whose time passes when the test says so. */
public final class ManualTimer implements Timer {
    private record Due(Duration delay, Runnable action) {}

    private final Queue<Due> waiting = new ArrayDeque<>();

    @Override
    public TaskRunner.Job after(Duration delay, Runnable action) {
        var due = new Due(delay, action);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    /** How many actions wait. */
    public int waiting() {
        return waiting.size();
    }

    /**
     * Does what is next.
     *
     * @return how long it had to wait
     */
    public Duration pass() {
        var due = waiting.remove();
        due.action().run();
        return due.delay();
    }
}

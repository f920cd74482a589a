package dev.nacelle.app.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work on the caller's own thread, when the test says so. */
public final class DirectTaskRunner implements TaskRunner {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var cancelled = new boolean[1];
        waiting.add(() -> runNow(work, cancelled, done, failed));
        return () -> cancelled[0] = true;
    }

    /** Runs everything begun so far, in order. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static <T> void runNow(
            Callable<T> work, boolean[] cancelled, Consumer<T> done, Consumer<Exception> failed) {
        T answer;
        try {
            answer = work.call();
        } catch (Exception thrown) { // whatever the work throws is its answer
            if (!cancelled[0]) {
                failed.accept(thrown);
            }
            return;
        }
        if (!cancelled[0]) {
            done.accept(answer);
        }
    }
}

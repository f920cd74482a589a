package dev.nacelle.app.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs work on threads of its own, which never keep the program alive; answers come back through one executor. */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
    private final Executor home;
    private final ExecutorService threads = Executors.newCachedThreadPool(BackgroundTaskRunner::daemon);

    /** A runner whose answers come back through that executor; in the window, the one of the FX thread. */
    public BackgroundTaskRunner(Executor home) {
        this.home = home;
    }

    @Override
    public <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var cancelled = new AtomicBoolean();
        var future = threads.submit(() -> {
            try {
                var answer = work.call();
                comeHome(cancelled, () -> done.accept(answer));
            } catch (Exception thrown) { // whatever the work throws is its answer
                comeHome(cancelled, () -> failed.accept(thrown));
            }
        });
        return () -> {
            cancelled.set(true);
            future.cancel(true);
        };
    }

    /** Interrupts whatever still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void comeHome(AtomicBoolean cancelled, Runnable callback) {
        home.execute(() -> {
            if (!cancelled.get()) {
                callback.run();
            }
        });
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "nacelle-task");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.nacelle.app.journal;

import dev.nacelle.app.task.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Makes any number of reports into few updates: the first one at once, then one at a time with a rest after each, and
 * a last one after the last report.
 */
final class Pulse {
    private final AtomicBoolean reported = new AtomicBoolean();
    private final Executor fxThread;
    private final Timer timer;
    private final Duration rest;
    private final Consumer<Runnable> update;
    private boolean busy;

    /**
     * @param rest between two updates
     * @param update is given what to call, on the FX thread, when it is done
     */
    Pulse(Executor fxThread, Timer timer, Duration rest, Consumer<Runnable> update) {
        this.fxThread = fxThread;
        this.timer = timer;
        this.rest = rest;
        this.update = update;
    }

    /** Something changed; from any thread, and quick. */
    void report() {
        if (reported.compareAndSet(false, true)) {
            fxThread.execute(this::beat);
        }
    }

    private void beat() {
        if (!busy && reported.getAndSet(false)) {
            busy = true;
            update.accept(this::done);
        }
    }

    private void done() {
        timer.after(rest, () -> {
            busy = false;
            beat();
        });
    }
}

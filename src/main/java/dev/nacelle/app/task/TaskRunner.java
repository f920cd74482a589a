package dev.nacelle.app.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work away from the caller and gives the answer back where the caller lives. */
public interface TaskRunner {
    /**
     * Begins that work. Exactly one of the two is called, later, on the caller's thread; none after the job was
     * cancelled.
     */
    <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Work that was begun. */
    interface Job {
        /** Interrupts the work and drops its answer. Harmless when it is done. */
        void cancel();
    }
}

package dev.nacelle.app.cli;

import java.util.function.Supplier;

/** Lets Ctrl+C stop work that can be interrupted, and gives it a moment to say how far it came. */
final class StopKey {
    private static final long MOMENT_MILLIS = 500;

    private StopKey() {}

    /** What that work gives; Ctrl+C interrupts it, and the process ends half a second later. */
    static <T> T during(Supplier<T> work) {
        var worker = Thread.currentThread();
        var key = new Thread(() -> stop(worker), "nacelle-stop");
        Runtime.getRuntime().addShutdownHook(key);
        try {
            return work.get();
        } finally {
            letGo(key);
        }
    }

    private static void stop(Thread worker) {
        worker.interrupt();
        try {
            // The process ends with this thread: until then the worker can still print.
            worker.join(MOMENT_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void letGo(Thread key) {
        try {
            Runtime.getRuntime().removeShutdownHook(key);
        } catch (IllegalStateException ending) {
            // The key was pressed: the hook waits for what comes after this to be printed.
            Thread.interrupted();
        }
    }
}

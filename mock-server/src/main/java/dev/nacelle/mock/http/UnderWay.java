package dev.nacelle.mock.http;

import java.time.Duration;

/** Counts answers that wait or are being sent apart from their handler, and waits for the last of them. */
final class UnderWay {
    private int count;

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    /** Waits until there is none, or until that time is over. */
    synchronized void awaitNone(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis(); count > 0 && left > 0; left = left(deadline)) {
                wait(left);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static long left(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
}

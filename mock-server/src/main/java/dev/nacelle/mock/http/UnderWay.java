package dev.nacelle.mock.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts requests under way, so that a listener can wait for those it has before it closes connections. Requests that
 * come meanwhile are not waited for: a busy listener would never end.
 */
final class UnderWay {
    private volatile Batch current = new Batch();

    /** Counts one more; whoever began it ends it. */
    Batch begin() {
        var batch = current;
        batch.count.incrementAndGet();
        return batch;
    }

    /** Waits until all that are under way now have ended, or until that time is over. */
    void awaitThose(Duration most) {
        var batch = current;
        current = new Batch();
        batch.awaitNone(most);
    }

    /** Requests that are waited for together. */
    static final class Batch {
        private final AtomicInteger count = new AtomicInteger();
        private volatile boolean awaited;

        /** Ends one. */
        void end() {
            if (count.decrementAndGet() == 0 && awaited) {
                tell();
            }
        }

        private synchronized void tell() {
            notifyAll();
        }

        private synchronized void awaitNone(Duration most) {
            awaited = true;
            long deadline = System.nanoTime() + most.toNanos();
            try {
                for (long left = most.toMillis(); count.get() > 0 && left > 0; left = left(deadline)) {
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
}

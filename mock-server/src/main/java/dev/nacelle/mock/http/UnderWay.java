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

    /** Waits until all that are under way now have ended, or until none of them has ended for that time. */
    void awaitThose(Duration patience) {
        var batch = current;
        current = new Batch();
        batch.awaitAll(patience);
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

        // On a busy computer many take long to end; as long as there are fewer and fewer, it is worth waiting.
        private synchronized void awaitAll(Duration patience) {
            awaited = true;
            try {
                int before = Integer.MAX_VALUE;
                for (int left = count.get(); left > 0 && left < before; left = count.get()) {
                    before = left;
                    awaitNone(patience);
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void awaitNone(Duration most) throws InterruptedException {
            long deadline = System.nanoTime() + most.toNanos();
            for (long left = most.toMillis(); count.get() > 0 && left > 0; left = left(deadline)) {
                wait(left);
            }
        }

        private static long left(long deadline) {
            return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }
}

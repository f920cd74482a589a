package dev.nacelle.mock.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets calls wait on purpose. A wait ends early when its thread is interrupted, as the AWS SDK does at its time limit,
 * and when this is closed: then the calls go on at once.
 */
public final class Pause implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Slack slack;

    /** Waits for which that slack finds stand-ins. */
    public Pause(Slack slack) {
        this.slack = slack;
    }

    /**
     * Waits.
     *
     * @throws InterruptedException if the call was given up
     */
    void take(Duration time) throws InterruptedException {
        if (time.isZero()) {
            return;
        }
        slack.lend();
        try {
            closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            slack.giveBack();
        }
    }

    /** An attempt of the SDK failed in passing: it will wait a little and try once more, unless it was the last. */
    void mayFollow(Call call) {
        if (call.setBackingOff(true)) {
            slack.lend();
        }
    }

    /** Such a wait is over. */
    void over(Call call) {
        if (call.setBackingOff(false)) {
            slack.giveBack();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

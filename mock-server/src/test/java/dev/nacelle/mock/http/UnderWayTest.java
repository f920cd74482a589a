package dev.nacelle.mock.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class UnderWayTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final UnderWay underWay = new UnderWay();

    @Test
    void whereNoneIsUnderWayNobodyWaits() {
        underWay.begin().end();

        underWay.awaitThose(LONG);
    }

    @Test
    void thoseUnderWayAreWaitedFor() throws InterruptedException {
        var first = underWay.begin();
        var second = underWay.begin();
        var isOver = new AtomicBoolean();
        var waiting = waiter(isOver, LONG);

        first.end();
        untilItWaits(waiting);
        assertFalse(isOver.get());

        second.end();
        waiting.join();
        assertTrue(isOver.get());
    }

    @Test
    void thoseThatComeMeanwhileAreNot() throws InterruptedException {
        var early = underWay.begin();
        var isOver = new AtomicBoolean();
        var waiting = waiter(isOver, LONG);
        untilItWaits(waiting);

        underWay.begin();
        early.end();

        waiting.join();
        assertTrue(isOver.get());
    }

    @Test
    void whatNeverEndsIsGivenUp() {
        underWay.begin();

        underWay.awaitThose(SHORT);
    }

    private Thread waiter(AtomicBoolean isOver, Duration patience) {
        var waiter = new Thread(() -> {
            underWay.awaitThose(patience);
            isOver.set(true);
        });
        waiter.setDaemon(true);
        waiter.start();
        return waiter;
    }

    private static void untilItWaits(Thread waiter) {
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}

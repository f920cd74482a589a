package dev.nacelle.mock.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class CallTimersTest {
    private final CallTimers timers = new CallTimers();

    @AfterEach
    void stop() {
        timers.shutdownNow();
    }

    @Test
    void aLimitStrikesOnceAndIsGone() throws Exception {
        var strikes = new AtomicInteger();

        var limit = timers.schedule(strikes::incrementAndGet, 1, TimeUnit.MILLISECONDS);
        limit.get();

        assertEquals(1, strikes.get());
        assertEquals(0, timers.count());
    }

    @Test
    void aLimitTakenBackNeverStrikesAndIsGoneAtOnce() throws Exception {
        // given that no limit can strike yet, however slow this computer is
        var strikes = new AtomicInteger();
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holding = timers.schedule(() -> hold(held, release), 0, TimeUnit.MILLISECONDS);
        held.await();
        var early = timers.schedule(strikes::incrementAndGet, 1, TimeUnit.MILLISECONDS);
        var late = timers.schedule(() -> {}, 2, TimeUnit.MILLISECONDS);

        // when
        assertTrue(early.cancel(false));
        int left = timers.count();
        release.countDown();
        holding.get();
        late.get();

        // then
        assertEquals(1, left);
        assertEquals(0, strikes.get());
    }

    @Test
    void aShortLimitStrikesBeforeALongOneSetEarlier() throws Exception {
        var longOne = timers.schedule(() -> {}, 1, TimeUnit.HOURS);

        timers.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();

        assertFalse(longOne.isDone());
        assertEquals(1, timers.count());
    }

    @Test
    void limitsSetAfterARestStrikeToo() throws Exception {
        timers.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();
        var struck = new CountDownLatch(1);

        var limit = timers.schedule(struck::countDown, 1, TimeUnit.MILLISECONDS);

        struck.await();
        assertFalse(limit.isCancelled());
    }

    private static void hold(CountDownLatch held, CountDownLatch release) {
        held.countDown();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

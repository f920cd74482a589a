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

@Timeout(30)
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
        limit.get(10, TimeUnit.SECONDS);

        assertEquals(1, strikes.get());
        assertEquals(0, timers.count());
    }

    @Test
    void aLimitTakenBackNeverStrikesAndIsGoneAtOnce() throws Exception {
        var strikes = new AtomicInteger();

        var early = timers.schedule(strikes::incrementAndGet, 20, TimeUnit.MILLISECONDS);
        var late = timers.schedule(() -> {}, 60, TimeUnit.MILLISECONDS);

        assertTrue(early.cancel(false));
        assertEquals(1, timers.count());
        late.get(10, TimeUnit.SECONDS);
        assertEquals(0, strikes.get());
    }

    @Test
    void aShortLimitStrikesBeforeALongOneSetEarlier() throws Exception {
        var longOne = timers.schedule(() -> {}, 1, TimeUnit.HOURS);

        timers.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS);

        assertFalse(longOne.isDone());
        assertEquals(1, timers.count());
    }

    @Test
    void limitsSetAfterARestStrikeToo() throws Exception {
        timers.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS);
        var struck = new CountDownLatch(1);

        var limit = timers.schedule(struck::countDown, 1, TimeUnit.MILLISECONDS);

        assertTrue(struck.await(10, TimeUnit.SECONDS));
        assertFalse(limit.isCancelled());
    }
}

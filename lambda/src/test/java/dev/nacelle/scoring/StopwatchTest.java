package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Stopwatch watch = new Stopwatch(clock::get);

    @Test
    void wholeMillisecondsAreCountedAlsoWhereTheClockOverflows() {
        clock.addAndGet(2_999_999);

        assertEquals(2, watch.totalMillis());
        assertEquals(Duration.ofNanos(2_999_999), watch.elapsed());
        assertEquals(0, watch.sagemakerMillis());
    }

    @Test
    void onlyTheStepsInSageMakerCountAsSageMakers() {
        clock.addAndGet(5_000_000);
        var answer = watch.inSageMaker(() -> {
            clock.addAndGet(7_000_000);
            return "0.5";
        });
        clock.addAndGet(1_000_000);

        assertEquals("0.5", answer);
        assertEquals(7, watch.sagemakerMillis());
        assertEquals(13, watch.totalMillis());
    }

    @Test
    void aStepThatThrowsCountsToo() {
        assertThrows(
                IllegalStateException.class,
                () -> watch.inSageMaker(() -> {
                    clock.addAndGet(7_000_000);
                    throw new IllegalStateException("pool shut down");
                }));

        assertEquals(7, watch.sagemakerMillis());
    }

    @Test
    void theTimeLeftRunsDown() {
        var call = Calls.call(clock::get);
        clock.addAndGet(Duration.ofSeconds(4).toNanos());

        assertEquals(Duration.ofSeconds(6), call.timeLeft());
    }
}

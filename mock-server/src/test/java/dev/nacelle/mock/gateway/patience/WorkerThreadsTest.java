package dev.nacelle.mock.gateway.patience;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.TooLateException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final WorkerThreads threads = WorkerThreads.atMost(1);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void theResultComesBackFromADaemonThread() throws Exception {
        var daemon = new AtomicBoolean();
        FunctionInvoker function = event -> {
            daemon.set(Thread.currentThread().isDaemon());
            return event;
        };

        var result = threads.call(function, new byte[] {1}, LONG);

        assertArrayEquals(new byte[] {1}, result);
        assertTrue(daemon.get());
    }

    @Test
    void aFunctionThatHangsIsGivenUpAndInterrupted() throws Exception {
        var interrupted = new CountDownLatch(1);
        FunctionInvoker hanging = event -> {
            hangUntilInterrupted(interrupted);
            return event;
        };

        giveUpOn(hanging);

        interrupted.await();
    }

    @Test
    void whenEveryThreadHangsTheNextCallIsThrottled() {
        var deaf = new CountDownLatch(1);
        FunctionInvoker hanging = event -> {
            while (deaf.getCount() > 0) {
                Thread.onSpinWait();
            }
            return event;
        };
        giveUpOn(hanging);

        var thrown = assertThrows(FunctionFailedException.class, () -> threads.call(hanging, new byte[0], LONG));

        assertTrue(thrown.isThrottled(), thrown.getMessage());
        deaf.countDown();
    }

    @Test
    void whatTheFunctionThrowsIsAFailure() {
        FunctionInvoker refusing = event -> {
            throw new FunctionFailedException("on purpose");
        };
        FunctionInvoker broken = event -> {
            throw new IllegalStateException("broken");
        };

        assertEquals("on purpose", message(refusing));
        assertEquals("The function threw java.lang.IllegalStateException: broken", message(broken));
    }

    private static String message(FunctionInvoker function) {
        try (var own = WorkerThreads.create()) {
            return String.valueOf(
                    assertThrows(FunctionFailedException.class, () -> own.call(function, new byte[0], LONG))
                            .getMessage());
        }
    }

    /** Calls until it has begun; a call given up before that never runs. */
    private void giveUpOn(FunctionInvoker function) {
        var begun = new AtomicBoolean();
        FunctionInvoker telling = event -> {
            begun.set(true);
            return function.invoke(event);
        };
        while (!begun.get()) {
            var thrown = assertThrows(Exception.class, () -> threads.call(telling, new byte[0], SHORT));

            // One given up before it began, or before it told, may still hold the only thread: then this is throttled.
            assertTrue(
                    thrown instanceof TooLateException
                            || (thrown instanceof FunctionFailedException failed && failed.isThrottled()),
                    thrown.toString());
        }
    }

    private static void hangUntilInterrupted(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException givenUp) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
    }
}

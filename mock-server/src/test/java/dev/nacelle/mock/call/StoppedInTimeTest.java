package dev.nacelle.mock.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.patience.WorkerThreads;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.journal.JournalLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers that really run too long. */
@Timeout(600)
class StoppedInTimeTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final byte[] EVENT = {'{', '}'};

    private final AtomicInteger lent = new AtomicInteger();
    private final CurrentCall calls = new CurrentCall();
    private final Pause pause = new Pause(new Lending());
    private final WorkerThreads workers = WorkerThreads.create();
    private final Journal journal = new Journal(JournalLimits.defaults());
    private final Call call = new Call(
            CallPlan.none(),
            journal.begin("127.0.0.1", new WireRequest("POST", "/f", "", Headers.none(), Body.empty())));

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void aHandlerThatHangsIsStoppedInLambdasWordsAndInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var function = lambda(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
        });

        assertEquals("Task timed out after 0.10 seconds", outcomeOnceBegun(function));
        interrupted.await();
    }

    @Test
    void aHandlerThatDoesNotCareIsLeftBehindAndItsWaitsAreGivenBack() throws InterruptedException {
        var release = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        FunctionInvoker stubborn = event -> {
            untilOpen(release);
            pause.mayFollow(call);
            ended.countDown();
            return EVENT;
        };

        assertEquals("Task timed out after 0.10 seconds", outcomeOnceBegun(stubborn));

        release.countDown();
        ended.await();
        workers.close();
        awaitNothingLent();
    }

    @Test
    void aHandlerInTimeIsHeardOnItsCallsBehalf() {
        FunctionInvoker quick = event -> {
            assertSame(call, calls.get());
            return event;
        };

        assertEquals("{}", outcome(stopped(quick, LONG)));
    }

    @Test
    void aHandlerThatFailsInTimeHasItsOwnWords() {
        FunctionInvoker failing = event -> {
            throw new FunctionFailedException("boom");
        };

        assertEquals("boom", outcome(stopped(failing, LONG)));
    }

    @Test
    void theGatewayMayRelyOnTheTimeOut() {
        assertEquals(Optional.of(SHORT), stopped(event -> event, SHORT).endsWithin());
    }

    private static FunctionInvoker lambda(Runnable code) {
        return new LambdaRuntime(
                "turbine-score",
                (input, output, context) -> code.run(),
                Account.example(),
                new AwsIds(new Random(1)),
                SHORT);
    }

    private FunctionInvoker stopped(FunctionInvoker function, Duration limit) {
        return new StoppedInTime(function, limit, new CarryingPatience(workers, calls, new Lending()), calls, pause);
    }

    /** Calls until it has begun: on a busy computer a call may be given up before its thread has run, and never runs. */
    private String outcomeOnceBegun(FunctionInvoker function) {
        var begun = new AtomicBoolean();
        var telling = stopped(
                event -> {
                    begun.set(true);
                    return function.invoke(event);
                },
                SHORT);
        var outcome = outcome(telling);
        while (!begun.get()) {
            outcome = outcome(telling);
        }
        return outcome;
    }

    /** What the function answers, or in what words it fails. */
    private String outcome(FunctionInvoker function) {
        return calls.during(call, () -> {
            try {
                return new String(function.invoke(EVENT), StandardCharsets.UTF_8);
            } catch (FunctionFailedException failed) {
                return String.valueOf(failed.getMessage());
            }
        });
    }

    private static void untilOpen(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException told) {
                open = false;
            }
        }
    }

    private void awaitNothingLent() {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (lent.get() != 0) {
            assertTrue(System.nanoTime() < deadline, "lent " + lent);
            Thread.onSpinWait();
        }
    }

    private final class Lending implements Slack {
        @Override
        public void lend() {
            lent.incrementAndGet();
        }

        @Override
        public void giveBack() {
            lent.decrementAndGet();
        }
    }
}

package dev.nacelle.mock.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.journal.JournalLimits;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ObservedRuntimeTest {
    private static final Fault FIVE_MINUTES = new Latency(Hop.MODEL, Delay.fixed(Duration.ofMinutes(5)));
    private static final WireRequest REQUEST = new WireRequest(
            "POST", "/endpoints/wind-turbine/invocations", "", Headers.of("Content-Type", "text/csv"), Body.of("1"));

    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger lentInAll = new AtomicInteger();
    private final Journal journal = new Journal(JournalLimits.defaults());
    private final CurrentCall calls = new CurrentCall();
    private final Pause pause = new Pause(new CountingSlack());
    private final ObservedRuntime runtime = new ObservedRuntime(
            new RuntimeFaults(new RuntimeEndpoint(Account.example(), Map.of(), new AwsIds(new Random(1)))),
            calls,
            pause);

    @Test
    void aWaitEndsWhenTheSdkGivesTheAttemptUp() {
        var call = call(FIVE_MINUTES);
        Thread.currentThread().interrupt();

        var thrown = assertThrows(UncheckedIOException.class, () -> ask(call));

        assertInstanceOf(InterruptedIOException.class, thrown.getCause());
        assertTrue(Thread.interrupted(), "the SDK must see that it was interrupted");
        assertEquals(
                "The AWS SDK gave this attempt up at its time limit",
                record(call).attempts().get(0).failure().orElseThrow());
    }

    @Test
    void aWaitEndsWhenTheMockIsClosedAndTheCallGoesOn() {
        pause.close();

        assertEquals(400, ask(call(FIVE_MINUTES)).status());
    }

    @Test
    void whileItWaitsAnotherThreadStandsIn() {
        ask(call(new Latency(Hop.SAGEMAKER, Delay.fixed(Duration.ofMillis(1)))));

        assertEquals(1, lentInAll.get() - lent.get(), "one lent and given back; one lent for what may follow");
    }

    @Test
    void whileTheSdkMayWaitBeforeItsNextAttemptAnotherThreadStandsIn() {
        var call = call(new RuntimeFailure(RuntimeFailure.Kind.SERVICE_UNAVAILABLE, 1));

        ask(call);
        assertEquals(1, lent.get());
        ask(call);
        pause.over(call);

        assertEquals(0, lent.get());
    }

    @Test
    void theAttemptsAreCountedThroughTheCall() {
        var call = call(new SageMakerUnreachable(2));

        assertThrows(UncheckedIOException.class, () -> ask(call));
        assertInstanceOf(
                SocketException.class,
                assertThrows(UncheckedIOException.class, () -> ask(call)).getCause());
        assertEquals(400, ask(call).status());

        assertEquals(3, record(call).attempts().size());
    }

    @Test
    void withoutACallThereIsNoAnswer() {
        assertThrows(IllegalStateException.class, () -> runtime.answer(REQUEST));
    }

    private Call call(Fault... faults) {
        return new Call(new CallPlan(List.of(faults)), journal.begin("127.0.0.1", REQUEST));
    }

    private WireResponse ask(Call call) {
        return calls.during(call, () -> {
            try {
                return runtime.answer(REQUEST);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private CallRecord record(Call call) {
        return journal.append(call.recorder(), "id", new WireResponse(200, Headers.none(), Body.empty()), "whole");
    }

    /** Counts who stands in. */
    private final class CountingSlack implements Slack {
        @Override
        public void lend() {
            lent.incrementAndGet();
            lentInAll.incrementAndGet();
        }

        @Override
        public void giveBack() {
            lent.decrementAndGet();
        }
    }
}

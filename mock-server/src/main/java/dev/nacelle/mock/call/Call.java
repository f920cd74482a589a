package dev.nacelle.mock.call;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.fault.ColdStart;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.journal.Recorder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One call under way: what is to go wrong with it, and what is noted of it. */
final class Call {
    private final CallPlan plan;
    private final Recorder recorder;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean backingOff = new AtomicBoolean();

    Call(CallPlan plan, Recorder recorder) {
        this.plan = plan;
        this.recorder = recorder;
    }

    CallPlan plan() {
        return plan;
    }

    Recorder recorder() {
        return recorder;
    }

    /** The number of the SDK's next request to SageMaker, the first being 1. */
    int nextAttempt() {
        return attempts.incrementAndGet();
    }

    /** Whether the SDK may wait before its next attempt; tells if that is new. */
    boolean setBackingOff(boolean now) {
        return backingOff.getAndSet(now) != now;
    }

    /** The fault of that kind, noted as applied. */
    <T extends Fault> Optional<T> meet(Class<T> kind) {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        return noted(plan.first(kind));
    }

    /** That fault, noted as applied if it is one. */
    <T extends Fault> Optional<T> noted(Optional<T> fault) {
        fault.ifPresent(met -> recorder.fault(met.summary()));
        return fault;
    }

    /** How much longer that hop is to take, noted as applied. */
    Duration delay(Hop hop) {
        if (plan.isEmpty()) {
            return Duration.ZERO;
        }
        for (var fault : plan.faults()) {
            if (fault.hop() == hop && (fault instanceof Latency || fault instanceof ColdStart)) {
                recorder.fault(fault.summary());
            }
        }
        return plan.totalDelay(hop);
    }
}

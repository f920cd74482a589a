package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes wrong with one call, decided at its arrival. Nothing in it is left to chance: each delay is fixed.
 *
 * @param faults in the order of their rules
 */
public record CallPlan(List<Fault> faults) {
    private static final CallPlan NONE = new CallPlan(List.of());

    /** @throws IllegalArgumentException if a delay is not drawn yet */
    public CallPlan {
        faults = List.copyOf(faults);
        faults.forEach(CallPlan::delay);
    }

    /** Nothing goes wrong: always the same object. */
    public static CallPlan none() {
        return NONE;
    }

    /** Whether nothing goes wrong. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * How much longer that hop takes: the sum of its latencies and, at {@link Hop#LAMBDA}, of its cold starts. The time
     * limit of a {@link FunctionTimedOut} and the time of a {@link SlowBody} are not in it.
     */
    public Duration totalDelay(Hop hop) {
        var total = Duration.ZERO;
        for (var fault : faults) {
            if (fault.hop() == hop) {
                total = total.plus(delay(fault));
            }
        }
        return total;
    }

    /** How much of {@link #totalDelay} at {@link Hop#LAMBDA} is the function's start; zero for a warm one. */
    public Duration coldStart() {
        return faults.stream()
                .filter(ColdStart.class::isInstance)
                .map(CallPlan::delay)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The first fault of that kind. */
    public <T extends Fault> Optional<T> first(Class<T> kind) {
        return all(kind).findFirst();
    }

    /** The SageMaker Runtime's own error in that attempt of the SDK; the first attempt is 1. */
    public Optional<RuntimeFailure> runtimeFailure(int attempt) {
        return all(RuntimeFailure.class).filter(fault -> fault.hits(attempt)).findFirst();
    }

    /** Whether the SageMaker Runtime cannot be reached in that attempt of the SDK; the first attempt is 1. */
    public boolean isSageMakerUnreachable(int attempt) {
        return all(SageMakerUnreachable.class).anyMatch(fault -> fault.hits(attempt));
    }

    /** This plan's faults and then the other's. */
    public CallPlan and(CallPlan other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : new CallPlan(
                        Stream.concat(faults.stream(), other.faults.stream()).toList());
    }

    private <T extends Fault> Stream<T> all(Class<T> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Duration delay(Fault fault) {
        if (fault instanceof Latency latency) {
            return fixed(latency.delay());
        }
        return fault instanceof ColdStart start ? fixed(start.delay()) : Duration.ZERO;
    }

    private static Duration fixed(Delay delay) {
        if (delay instanceof Delay.Fixed fixed) {
            return fixed.value();
        }
        throw new IllegalArgumentException("A plan's delays are drawn; this one is not: " + delay);
    }
}

package dev.nacelle.scoring;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How long one call took so far, in all and in SageMaker. For one thread. */
public final class Stopwatch {
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private final LongSupplier nanos;
    private final long begun;
    private long inSageMaker;

    /**
     * Begins now.
     *
     * @param nanos a clock that only goes forwards, as {@link System#nanoTime()} does
     */
    public Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Takes the step and counts its time as SageMaker's, even if it throws. */
    <T> T inSageMaker(Supplier<T> step) {
        long before = nanos.getAsLong();
        try {
            return step.get();
        } finally {
            inSageMaker += nanos.getAsLong() - before;
        }
    }

    /** The time since the beginning. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begun);
    }

    /** Whole milliseconds since the beginning. */
    public long totalMillis() {
        return elapsed().toMillis();
    }

    /** Whole milliseconds spent in SageMaker; 0 if it was not asked. */
    public long sagemakerMillis() {
        return inSageMaker / NANOS_IN_A_MILLI;
    }
}

package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.time.Duration;

/**
 * A function that does not answer and is stopped at its time limit: the call waits that long, then the caller sees the
 * gateway's 500.
 *
 * @param limit as set for the function, 100 ms to 29 s; Lambda's own default is 3 s. From 30 s on API Gateway gives up
 *     first, which is a longer {@link Latency} at Lambda.
 */
public record FunctionTimedOut(Duration limit) implements Fault {
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofSeconds(29);

    /** @throws IllegalArgumentException if the limit is out of its range */
    public FunctionTimedOut {
        Durations.checked("limit", limit, LEAST, MOST);
    }

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "function-timed-out";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.functionTimedOut(this);
    }
}

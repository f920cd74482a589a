package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.time.Duration;

/**
 * An answer whose status and header fields come at once and whose body trickles in, spread evenly over a time.
 *
 * @param duration from the body's first byte to its last; 1 ms to 10 minutes
 */
public record SlowBody(Duration duration) implements Fault {
    /** @throws IllegalArgumentException if the time is out of its range */
    public SlowBody {
        Durations.checked("duration", duration, Duration.ofMillis(1));
    }

    @Override
    public Hop hop() {
        return Hop.API_GATEWAY;
    }

    @Override
    public String type() {
        return "slow-body";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.slowBody(this);
    }
}

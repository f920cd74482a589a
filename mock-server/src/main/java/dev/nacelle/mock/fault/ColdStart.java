package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A function that has to be started first because nobody called it for a while, or ever.
 *
 * <p>Only the first call after a pause starts cold; on AWS also each call that finds every instance busy.
 *
 * @param idle a pause of that length or longer makes the next call a cold one; 0 to 10 minutes, 0 makes each one cold
 * @param delay what the start takes
 */
public record ColdStart(Duration idle, Delay delay) implements Fault {
    /** @throws IllegalArgumentException if the pause is out of its range */
    public ColdStart {
        Durations.checked("idle", idle);
    }

    /** Whether a call at that moment starts cold, the one before having come at that other moment. */
    public boolean isDue(Instant now, Instant lastCall) {
        return Duration.between(lastCall, now).compareTo(idle) >= 0;
    }

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "cold-start";
    }

    @Override
    public Fault drawn(RandomGenerator random) {
        return new ColdStart(idle, new Delay.Fixed(delay.sample(random)));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.coldStart(this);
    }
}

package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A hop that takes longer. At {@link Hop#SAGEMAKER} and {@link Hop#MODEL} each attempt of the SDK takes that much
 * longer, so that its time limits and the function's hit as they would.
 *
 * @param hop one of {@link #HOPS}
 * @param delay beside what the hop takes anyway
 */
public record Latency(Hop hop, Delay delay) implements Fault {
    /** The hops that can be slow. */
    public static final List<Hop> HOPS = List.of(Hop.API_GATEWAY, Hop.LAMBDA, Hop.SAGEMAKER, Hop.MODEL);

    /** @throws IllegalArgumentException if it is none of these hops */
    public Latency {
        if (!HOPS.contains(hop)) {
            throw new IllegalArgumentException("hop is " + hop.wireName() + "; it can be "
                    + String.join(", ", HOPS.stream().map(Hop::wireName).toList()));
        }
    }

    @Override
    public String type() {
        return "latency";
    }

    @Override
    public Fault drawn(RandomGenerator random) {
        return new Latency(hop, new Delay.Fixed(delay.sample(random)));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.latency(this);
    }
}

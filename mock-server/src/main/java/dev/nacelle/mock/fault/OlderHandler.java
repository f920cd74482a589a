package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.generation.HandlerGeneration;

/**
 * One of the workshop's functions in the place of ours.
 *
 * @param generation any but {@link HandlerGeneration#CURRENT}, which is no fault
 */
public record OlderHandler(HandlerGeneration generation) implements Fault {
    /** @throws IllegalArgumentException for the current generation */
    public OlderHandler {
        if (generation == HandlerGeneration.CURRENT) {
            throw new IllegalArgumentException("generation is current; it can be any older one");
        }
    }

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "older-handler";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.olderHandler(this);
    }
}

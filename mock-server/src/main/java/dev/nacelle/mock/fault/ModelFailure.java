package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * The model's container answers with an error, which the SageMaker Runtime wraps as {@code ModelError} (424). The SDK
 * does not try again.
 *
 * @param status the container's own, 400 to 599
 * @param message the container's own; may be empty
 */
public record ModelFailure(int status, String message) implements Fault {
    private static final int FIRST = 400;
    private static final int LAST = 599;

    /** @throws IllegalArgumentException if it is no status of an error */
    public ModelFailure {
        if (status < FIRST || status > LAST) {
            throw new IllegalArgumentException("status is " + status + "; it can be 400 to 599");
        }
    }

    @Override
    public Hop hop() {
        return Hop.MODEL;
    }

    @Override
    public String type() {
        return "model-error";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.modelFailure(this);
    }
}

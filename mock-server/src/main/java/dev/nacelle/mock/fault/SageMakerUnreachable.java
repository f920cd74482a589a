package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * The function's connection to the SageMaker Runtime breaks: the SDK gets an {@code IOException} in place of an answer,
 * and tries again.
 *
 * @param attempts how many of the SDK's attempts of a call it hits, counted from the first; 1 or more
 */
public record SageMakerUnreachable(int attempts) implements Fault {
    /** @throws IllegalArgumentException if it hits no attempt */
    public SageMakerUnreachable {
        Attempts.checked(attempts);
    }

    /** Unreachable in every attempt. */
    public SageMakerUnreachable() {
        this(RuntimeFailure.ALL_ATTEMPTS);
    }

    /** Whether it hits that attempt of a call; the first is 1. */
    public boolean hits(int attempt) {
        return attempt <= attempts;
    }

    @Override
    public Hop hop() {
        return Hop.SAGEMAKER;
    }

    @Override
    public String type() {
        return "sagemaker-unreachable";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.sageMakerUnreachable(this);
    }
}

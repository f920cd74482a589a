package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.sagemaker.ServiceError;

/**
 * The SageMaker Runtime answers with an error of its own, one of {@link ServiceError}; the model is not asked.
 *
 * @param kind which error
 * @param attempts how many of the SDK's attempts of a call it hits, counted from the first; 1 or more
 */
public record RuntimeFailure(Kind kind, int attempts) implements Fault {
    /** Every attempt. */
    public static final int ALL_ATTEMPTS = Attempts.ALL;

    /** @throws IllegalArgumentException if it hits no attempt */
    public RuntimeFailure {
        Attempts.checked(attempts);
    }

    /** The failure of every attempt. */
    public RuntimeFailure(Kind kind) {
        this(kind, ALL_ATTEMPTS);
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
        return "sagemaker-error";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.runtimeFailure(this);
    }

    /** The errors of the SageMaker Runtime, by what a person calls them. */
    public enum Kind implements WireNamed {
        /** Deleted, misspelt, or in another region. */
        ENDPOINT_DELETED(ServiceError.ENDPOINT_NOT_FOUND, false),
        /** Nothing runs behind the endpoint at the moment. */
        NO_CAPACITY(ServiceError.NO_CAPACITY, false),
        /** The endpoint is there, its model is still being loaded. */
        MODEL_NOT_READY(ServiceError.MODEL_NOT_READY, true),
        /** Too many calls. AWS gives this one with status 400 and without a message. */
        THROTTLED(ServiceError.THROTTLED, true),
        /** SageMaker is down. */
        SERVICE_UNAVAILABLE(ServiceError.SERVICE_UNAVAILABLE, true),
        /** SageMaker failed. */
        INTERNAL_FAILURE(ServiceError.INTERNAL_FAILURE, true),
        /** Something SageMaker needs failed. */
        INTERNAL_DEPENDENCY(ServiceError.INTERNAL_DEPENDENCY, false),
        /** The container said nothing within SageMaker's 60 s; this error itself comes at once. */
        CONTAINER_TIMED_OUT(ServiceError.MODEL_TIMED_OUT, false),
        /** The function's role may not call the endpoint. */
        ACCESS_DENIED(ServiceError.ACCESS_DENIED, false),
        /** The role's temporary credentials are too old. */
        TOKEN_EXPIRED(ServiceError.EXPIRED_TOKEN, false),
        /** The credentials are nobody's. */
        TOKEN_INVALID(ServiceError.UNRECOGNIZED_CLIENT, false),
        /** Signed with a wrong key. */
        SIGNATURE_WRONG(ServiceError.INVALID_SIGNATURE, false);

        private final ServiceError error;
        private final boolean triedAgain;

        Kind(ServiceError error, boolean triedAgain) {
            this.error = error;
            this.triedAgain = triedAgain;
        }

        /** What the SageMaker Runtime answers, to the letter. */
        public ServiceError error() {
            return error;
        }

        /** Whether the AWS SDK for Java tries again by itself; measured with version 2.51.4. */
        public boolean isTriedAgain() {
            return triedAgain;
        }
    }
}

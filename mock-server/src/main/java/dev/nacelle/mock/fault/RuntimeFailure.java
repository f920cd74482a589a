package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.util.Optional;

/**
 * The SageMaker Runtime answers with an error of its own; the model is not asked.
 *
 * <p>Source: service model of sagemaker-runtime (2017-05-13) for names and statuses; messages as users recorded them.
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

    /** Whom a message of AWS names. */
    public record Names(String endpoint, String account, String region, String role) {}

    /** The errors of the SageMaker Runtime. */
    public enum Kind implements WireNamed {
        /** Deleted, misspelt, or in another region. */
        ENDPOINT_DELETED(400, "ValidationError", false, "Endpoint {endpoint} of account {account} not found."),
        /** Nothing runs behind the endpoint at the moment. */
        NO_CAPACITY(400, "ValidationError", false, "Inference Component has no capacity to process this request."),
        /** The endpoint is there, its model is still being loaded. */
        MODEL_NOT_READY(429, "ModelNotReadyException", true, "The model is not ready for inference yet."),
        /** Too many calls. AWS gives this one with status 400 and without a message. */
        THROTTLED(400, "ThrottlingException", true, ""),
        /** SageMaker is down. */
        SERVICE_UNAVAILABLE(503, "ServiceUnavailable", true, "The service is unavailable. Try your call again."),
        /** SageMaker failed. */
        INTERNAL_FAILURE(500, "InternalFailure", true, "An internal failure occurred. Try your call again."),
        /** Something SageMaker needs failed. */
        INTERNAL_DEPENDENCY(
                530,
                "InternalDependencyException",
                false,
                "Your request caused an exception with an internal dependency."),
        /** The container said nothing within SageMaker's 60 s; this error itself comes at once. */
        CONTAINER_TIMED_OUT(
                424,
                "ModelError",
                false,
                "Received server error (0) from primary with message \"Your invocation timed out while waiting for a"
                        + " response from container primary. Review the latency metrics for each container in Amazon"
                        + " CloudWatch, resolve the issue, and try again.\"."),
        /** The function's role may not call the endpoint. */
        ACCESS_DENIED(
                403,
                "AccessDeniedException",
                false,
                "User: arn:aws:sts::{account}:assumed-role/{role} is not authorized to perform:"
                        + " sagemaker:InvokeEndpoint on resource: arn:aws:sagemaker:{region}:{account}:endpoint/{endpoint}"
                        + " because no identity-based policy allows the sagemaker:InvokeEndpoint action"),
        /** The role's temporary credentials are too old. */
        TOKEN_EXPIRED(403, "ExpiredTokenException", false, "The security token included in the request is expired"),
        /** The credentials are nobody's. */
        TOKEN_INVALID(
                403, "UnrecognizedClientException", false, "The security token included in the request is invalid."),
        /** Signed with a wrong key. */
        SIGNATURE_WRONG(
                403,
                "InvalidSignatureException",
                false,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method. Consult the service documentation for details.");

        private final int status;
        private final String errorType;
        private final boolean triedAgain;
        private final String message;

        Kind(int status, String errorType, boolean triedAgain, String message) {
            this.status = status;
            this.errorType = errorType;
            this.triedAgain = triedAgain;
            this.message = message;
        }

        /** HTTP's. */
        public int status() {
            return status;
        }

        /** What stands in {@code x-amzn-ErrorType}. */
        public String errorType() {
            return errorType;
        }

        /** Whether the AWS SDK for Java tries again by itself; measured with version 2.51.4. */
        public boolean isTriedAgain() {
            return triedAgain;
        }

        /** The {@code Message} of the body, to the letter; nothing where AWS sends {@code null}. */
        public Optional<String> message(Names names) {
            return message.isEmpty()
                    ? Optional.empty()
                    : Optional.of(message.replace("{endpoint}", names.endpoint())
                            .replace("{account}", names.account())
                            .replace("{region}", names.region())
                            .replace("{role}", names.role()));
        }
    }
}

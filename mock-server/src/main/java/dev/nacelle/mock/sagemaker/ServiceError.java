package dev.nacelle.mock.sagemaker;

import dev.nacelle.mock.aws.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every error the SageMaker Runtime answers with, to be had on demand.
 *
 * <p>Source: service model of sagemaker-runtime (2017-05-13) for status and type; messages as recorded by users where
 * there is a record, otherwise as the API reference words it. {@code docs/reference/mock.md} tells which is which.
 */
public enum ServiceError {
    /** No endpoint of that name, or it is not in service. */
    ENDPOINT_NOT_FOUND(RuntimeError::notFound),
    /** Nothing runs behind the endpoint at the moment, such as one that is scaled to zero. */
    NO_CAPACITY((endpoint, account) ->
            RuntimeError.validation("Inference Component has no capacity to process this request.")),
    /** The model's container refused the reading. */
    MODEL_REFUSED((endpoint, account) ->
            RuntimeError.refused(400, "could not convert string to float: 'HAWT'", endpoint, account)),
    /** The model's container takes readings as something else. */
    MODEL_UNSUPPORTED_TYPE((endpoint, account) ->
            RuntimeError.refused(415, "application/json not supported by script!", endpoint, account)),
    /** The model's container failed. */
    MODEL_FAILED((endpoint, account) -> RuntimeError.unloaded(500, endpoint, account)),
    /** The model's container is busy. */
    MODEL_BUSY((endpoint, account) -> RuntimeError.unloaded(503, endpoint, account)),
    /** The model's container did not answer within a minute. */
    MODEL_TIMED_OUT((endpoint, account) -> RuntimeError.refused(
            0,
            "Your invocation timed out while waiting for a response from container primary. Review the latency metrics"
                    + " for each container in Amazon CloudWatch, resolve the issue, and try again.",
            endpoint,
            account)),
    /** The model's container cannot be reached. */
    MODEL_UNREACHABLE((endpoint, account) -> RuntimeError.refused(
            0,
            ("Amazon SageMaker could not get a response from the %s endpoint. This can occur when CPU or memory"
                            + " utilization is high. To check your utilization, see Amazon CloudWatch. To fix this"
                            + " problem, use an instance type with more CPU capacity or memory.")
                    .formatted(endpoint),
            endpoint,
            account)),
    /** The request is larger than the model's container takes. */
    BODY_TOO_LARGE(RuntimeError::tooLarge),
    /** A serverless variant or a multi-model endpoint is still getting ready. */
    MODEL_NOT_READY((endpoint, account) -> RuntimeError.of(
            429,
            "ModelNotReadyException",
            "Either a serverless endpoint variant's resources are still being provisioned, or a multi-model endpoint is"
                    + " still downloading or loading the target model. Wait and try your request again.")),
    /** Too many requests; answered with 400, as recorded. */
    THROTTLED((endpoint, account) -> RuntimeError.throttled(400)),
    /** Too many requests; answered with 429, as HTTP has it. */
    THROTTLED_429((endpoint, account) -> RuntimeError.throttled(429)),
    /** SageMaker itself failed. */
    INTERNAL_FAILURE((endpoint, account) -> RuntimeError.of(
            500,
            "InternalFailure",
            "An exception occurred while sending request to model. Please contact customer support.")),
    /** SageMaker is unavailable. */
    SERVICE_UNAVAILABLE(
            (endpoint, account) -> RuntimeError.of(503, "ServiceUnavailable", "The service is currently unavailable.")),
    /** Something SageMaker needs failed. */
    INTERNAL_DEPENDENCY((endpoint, account) -> RuntimeError.of(
            530,
            "InternalDependencyException",
            "Your request caused an exception with an internal dependency. Contact customer support.")),
    /** The caller may not ask this endpoint. */
    ACCESS_DENIED((endpoint, account) -> RuntimeError.of(
            403,
            "AccessDeniedException",
            ("User: arn:aws:sts::%s:assumed-role/turbine-score-role/turbine-score is not authorized to perform:"
                            + " sagemaker:InvokeEndpoint on resource: arn:aws:sagemaker:%s:%s:endpoint/%s because no"
                            + " identity-based policy allows the sagemaker:InvokeEndpoint action")
                    .formatted(account.id(), account.region(), account.id(), endpoint.toLowerCase(Locale.ROOT)))),
    /** The caller's temporary credentials are over. */
    EXPIRED_TOKEN((endpoint, account) ->
            RuntimeError.of(403, "ExpiredTokenException", "The security token included in the request is expired")),
    /** Nobody knows the caller's credentials. */
    UNRECOGNIZED_CLIENT((endpoint, account) -> RuntimeError.of(
            403, "UnrecognizedClientException", "The security token included in the request is invalid.")),
    /** The request was signed with another key, or changed on its way. */
    INVALID_SIGNATURE((endpoint, account) -> RuntimeError.of(
            403,
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                    + " Access Key and signing method. Consult the service documentation for details.")),
    /** The service has no such operation. */
    UNKNOWN_OPERATION((endpoint, account) -> RuntimeError.unknownOperation());

    @SuppressWarnings("ImmutableEnumChecker") // fills in what it is given, holds nothing
    private final Maker maker;

    ServiceError(Maker maker) {
        this.maker = maker;
    }

    /** How settings spell it, such as {@code model-not-ready}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The error of that wire name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static ServiceError named(String name) {
        return Arrays.stream(values())
                .filter(error -> error.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No SageMaker error \u201c%s\u201d. There are: %s."
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ServiceError::wireName)
                                        .collect(Collectors.joining(", ")))));
    }

    /** HTTP's status, the same for each endpoint. */
    public int status() {
        return anybodys().status();
    }

    /** What stands in {@code x-amzn-ErrorType}, the same for each endpoint. */
    public String type() {
        return anybodys().type();
    }

    /** The error as that endpoint of that account answers it. */
    public RuntimeError of(String endpoint, Account account) {
        return maker.make(endpoint, account);
    }

    private RuntimeError anybodys() {
        return of("any", Account.example());
    }

    /** Fills in whose error it is. */
    @FunctionalInterface
    private interface Maker {
        RuntimeError make(String endpoint, Account account);
    }
}

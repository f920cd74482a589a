package dev.nacelle.lambda;

import static dev.nacelle.contract.ErrorCode.ACCESS_DENIED;
import static dev.nacelle.contract.ErrorCode.CREDENTIALS_REFUSED;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NOT_FOUND;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NOT_READY;
import static dev.nacelle.contract.ErrorCode.MODEL_FAILED;
import static dev.nacelle.contract.ErrorCode.MODEL_REFUSED_READING;
import static dev.nacelle.contract.ErrorCode.REQUEST_REFUSED;
import static dev.nacelle.contract.ErrorCode.SAGEMAKER_FAILED;
import static dev.nacelle.contract.ErrorCode.SAGEMAKER_UNAVAILABLE;
import static dev.nacelle.contract.ErrorCode.THROTTLED;
import static dev.nacelle.contract.ErrorCode.TIMED_OUT;
import static java.util.Map.entry;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;

/**
 * Tells apart what the SageMaker Runtime, or AWS in front of it, answers instead of a score.
 *
 * <p>Source: the SageMaker Runtime's service model, and the errors every AWS service may answer. By the error's name
 * first; by the HTTP status where the name says nothing, or is missing.
 */
final class ServiceFailures {
    private static final Map<String, ErrorCode> BY_NAME = Map.ofEntries(
            entry("ModelNotReadyException", ENDPOINT_NOT_READY),
            entry("ServiceUnavailable", SAGEMAKER_UNAVAILABLE),
            entry("ServiceUnavailableException", SAGEMAKER_UNAVAILABLE),
            entry("InternalFailure", SAGEMAKER_FAILED),
            entry("InternalDependencyException", SAGEMAKER_FAILED),
            entry("AccessDenied", ACCESS_DENIED),
            entry("AccessDeniedException", ACCESS_DENIED),
            entry("ExpiredToken", CREDENTIALS_REFUSED),
            entry("ExpiredTokenException", CREDENTIALS_REFUSED),
            entry("RequestExpired", CREDENTIALS_REFUSED),
            entry("UnrecognizedClientException", CREDENTIALS_REFUSED),
            entry("InvalidClientTokenId", CREDENTIALS_REFUSED),
            entry("InvalidSignatureException", CREDENTIALS_REFUSED),
            entry("SignatureDoesNotMatch", CREDENTIALS_REFUSED),
            entry("IncompleteSignature", CREDENTIALS_REFUSED),
            entry("IncompleteSignatureException", CREDENTIALS_REFUSED),
            entry("MissingAuthenticationToken", CREDENTIALS_REFUSED),
            entry("MissingAuthenticationTokenException", CREDENTIALS_REFUSED));

    private static final String VALIDATION_ERROR = "ValidationError";

    private final String endpointName;

    ServiceFailures(String endpointName) {
        this.endpointName = endpointName;
    }

    /** What went wrong. */
    Failure of(AwsServiceException answered) {
        var detail = Objects.requireNonNullElse(answered.getMessage(), "");
        if (answered instanceof ModelErrorException model) {
            return modelFailure(model, detail);
        }
        return isUnknownEndpoint(answered)
                ? new Failure(ENDPOINT_NOT_FOUND, unknownEndpoint(), detail)
                : Failure.of(code(answered), detail);
    }

    /** AWS says {@code Endpoint X of account N not found.}; {@code ValidationError} alone may mean other things too. */
    private static boolean isUnknownEndpoint(AwsServiceException answered) {
        return VALIDATION_ERROR.equals(name(answered))
                && words(answered).toLowerCase(Locale.ROOT).contains("not found");
    }

    private String unknownEndpoint() {
        return "SageMaker has no endpoint named " + SafeText.oneLine(endpointName) + " in the function's region.";
    }

    private static ErrorCode code(AwsServiceException answered) {
        var byName = BY_NAME.get(name(answered));
        if (byName != null) {
            return byName;
        }
        return answered.isThrottlingException() ? THROTTLED : byStatus(answered.statusCode());
    }

    private static ErrorCode byStatus(int status) {
        return switch (status) {
            case 401 -> CREDENTIALS_REFUSED;
            case 403 -> ACCESS_DENIED;
            case 429 -> THROTTLED;
            case 503 -> SAGEMAKER_UNAVAILABLE;
            case 504 -> TIMED_OUT;
            default -> status >= 500 ? SAGEMAKER_FAILED : REQUEST_REFUSED;
        };
    }

    /** The container's status tells whether the reading or the model is at fault. */
    private static Failure modelFailure(ModelErrorException model, String detail) {
        var words = ContainerWords.of(model);
        if (words.tellOfTimeOut()) {
            return Failure.of(TIMED_OUT, detail);
        }
        if (words.status() / 100 != 4) {
            return Failure.of(MODEL_FAILED, detail);
        }
        var message = words.forCaller()
                .map(reason -> "The model refused the reading: " + reason + ".")
                .orElse(MODEL_REFUSED_READING.message());
        return new Failure(MODEL_REFUSED_READING, message, detail);
    }

    private static String name(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        return details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
    }

    private static String words(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        return details == null ? "" : Objects.requireNonNullElse(details.errorMessage(), "");
    }
}

package dev.nacelle.lambda;

import static dev.nacelle.contract.ErrorCode.ACCESS_DENIED;
import static dev.nacelle.contract.ErrorCode.CREDENTIALS_REFUSED;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NOT_FOUND;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NOT_IN_SERVICE;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NOT_READY;
import static dev.nacelle.contract.ErrorCode.MODEL_BUSY;
import static dev.nacelle.contract.ErrorCode.MODEL_FAILED;
import static dev.nacelle.contract.ErrorCode.MODEL_REFUSED_READING;
import static dev.nacelle.contract.ErrorCode.READING_TOO_LARGE;
import static dev.nacelle.contract.ErrorCode.REQUEST_REFUSED;
import static dev.nacelle.contract.ErrorCode.SAGEMAKER_FAILED;
import static dev.nacelle.contract.ErrorCode.SAGEMAKER_UNAVAILABLE;
import static dev.nacelle.contract.ErrorCode.THROTTLED;
import static dev.nacelle.contract.ErrorCode.TIMED_OUT;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import java.util.List;
import java.util.Locale;
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
    private static final String VALIDATION_ERROR = "ValidationError";

    private static final List<String> NOT_IN_SERVICE =
            List.of("inservice", "in service", "in-service", "no capacity", "not ready", "not available");

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
        var code = code(answered);
        return code == ENDPOINT_NOT_FOUND ? new Failure(code, unknownEndpoint(), detail) : Failure.of(code, detail);
    }

    private String unknownEndpoint() {
        return "SageMaker has no endpoint named " + SafeText.oneLine(endpointName) + " in the function's region.";
    }

    private static ErrorCode code(AwsServiceException answered) {
        return switch (name(answered)) {
            case VALIDATION_ERROR -> ofValidation(words(answered).toLowerCase(Locale.ROOT));
            case "ModelNotReadyException" -> ENDPOINT_NOT_READY;
            case "ServiceUnavailable", "ServiceUnavailableException" -> SAGEMAKER_UNAVAILABLE;
            case "InternalFailure", "InternalDependencyException" -> SAGEMAKER_FAILED;
            case "AccessDenied", "AccessDeniedException" -> ACCESS_DENIED;
            case "ExpiredToken",
                    "ExpiredTokenException",
                    "RequestExpired",
                    "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException" -> CREDENTIALS_REFUSED;
            default -> answered.isThrottlingException() ? THROTTLED : byStatus(answered.statusCode());
        };
    }

    /**
     * AWS gives one name to several mistakes; its words tell them apart. {@code Endpoint X of account N not found.} and
     * {@code Inference Component has no capacity to process this request.} have been seen; what it says of an endpoint
     * that is being made or has failed has not, so that any mention of the service will do.
     */
    private static ErrorCode ofValidation(String words) {
        if (words.contains("not found")) {
            return ENDPOINT_NOT_FOUND;
        }
        if (words.contains("'body' failed to satisfy constraint") && words.contains("length less than")) {
            return READING_TOO_LARGE;
        }
        return NOT_IN_SERVICE.stream().anyMatch(words::contains) ? ENDPOINT_NOT_IN_SERVICE : REQUEST_REFUSED;
    }

    private static ErrorCode byStatus(int status) {
        return switch (status) {
            case 401 -> CREDENTIALS_REFUSED;
            case 403 -> ACCESS_DENIED;
            case 413 -> READING_TOO_LARGE;
            case 429 -> THROTTLED;
            case 503 -> SAGEMAKER_UNAVAILABLE;
            case 504 -> TIMED_OUT;
            default -> status >= 500 ? SAGEMAKER_FAILED : REQUEST_REFUSED;
        };
    }

    /** The container's status tells whether the reading or the model is at fault, or neither. */
    private static Failure modelFailure(ModelErrorException model, String detail) {
        var words = ContainerWords.of(model);
        if (words.tellOfTimeOut()) {
            return Failure.of(TIMED_OUT, detail);
        }
        return switch (words.status()) {
            case 408, 504 -> Failure.of(TIMED_OUT, detail);
            case 413 -> Failure.of(READING_TOO_LARGE, detail);
            case 429, 503 -> Failure.of(MODEL_BUSY, detail);
            default -> words.status() / 100 == 4 ? refusal(words, detail) : Failure.of(MODEL_FAILED, detail);
        };
    }

    private static Failure refusal(ContainerWords words, String detail) {
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

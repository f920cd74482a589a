package dev.nacelle.mock.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** The SDK's failures under the names and in the words of botocore. */
final class BotocoreErrors {
    /** The errors of the service model have classes of their own; every other is a {@code ClientError}. */
    private static final Set<String> MODELLED = Set.of(
            "InternalDependencyException",
            "InternalFailure",
            "ModelError",
            "ModelNotReadyException",
            "ServiceUnavailable",
            "ValidationError");

    private BotocoreErrors() {}

    static PythonException of(SdkException failed, String endpointName) {
        return failed instanceof AwsServiceException answered
                ? answered(answered)
                : noAnswer(failed, "/endpoints/" + endpointName + "/invocations");
    }

    /** A body that is no text: botocore refuses it before it asks. */
    static PythonException wrongBody(JsonNode body) {
        return new PythonException(
                "ParamValidationError",
                "Parameter validation failed:\nInvalid type for parameter Body, value: %s, type: <class '%s'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object"
                        .formatted(Python.str(body), Python.typeName(body)));
    }

    private static PythonException answered(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        var code = code(details, answered.statusCode());
        var words = details == null ? "Unknown" : Objects.requireNonNullElse(details.errorMessage(), "Unknown");
        return new PythonException(
                MODELLED.contains(code) ? code : "ClientError",
                "An error occurred (%s) when calling the InvokeEndpoint operation%s: %s"
                        .formatted(code, retries(answered.numAttempts()), words));
    }

    private static String code(AwsErrorDetails details, int status) {
        var unnamed = Integer.toString(status);
        return details == null ? unnamed : Objects.requireNonNullElse(details.errorCode(), unnamed);
    }

    private static String retries(int attempts) {
        return attempts > 1 ? " (reached max retries: " + (attempts - 1) + ")" : "";
    }

    private static PythonException noAnswer(SdkException failed, String path) {
        boolean late = failed instanceof ApiCallTimeoutException || failed instanceof ApiCallAttemptTimeoutException;
        return late
                ? new PythonException("ReadTimeoutError", "Read timeout on endpoint URL: \"" + path + "\"")
                : new PythonException(
                        "EndpointConnectionError", "Could not connect to the endpoint URL: \"" + path + "\"");
    }
}

package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelReply;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.SageMakerRuntimeException;
import software.amazon.awssdk.services.sagemakerruntime.model.ValidationErrorException;

class SageMakerFailuresTest {
    private final SageMakerFailures failures = new SageMakerFailures(FakeSageMaker.ENDPOINT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "-", textBlock = """
            400 | ValidationError               | {"Message":"Endpoint x of account 123456789012 not found."}   | ENDPOINT_NOT_FOUND
            400 | ValidationError:http://a.b/c  | {"message":"Endpoint x of account 123456789012 not found."}   | ENDPOINT_NOT_FOUND
            400 | ValidationError               | {"Message":"2 validation errors detected"}                    | REQUEST_REFUSED
            400 | ValidationError               | {"message":null}                                              | REQUEST_REFUSED
            400 | ValidationError               | {}                                                            | REQUEST_REFUSED
            400 | SomethingNew                  | {"message":"what?"}                                           | REQUEST_REFUSED
            404 | ResourceNotFoundException     | {"message":"what?"}                                           | REQUEST_REFUSED
            400 | ValidationError               | {"Message":"Endpoint in-service-1 of account 123456789012 not found."} | ENDPOINT_NOT_FOUND
            400 | ValidationError               | {"Message":"Endpoint x of account 1 is not InService"}        | ENDPOINT_NOT_IN_SERVICE
            400 | ValidationError               | {"Message":"Endpoint x is not in service. Status: Creating"}  | ENDPOINT_NOT_IN_SERVICE
            400 | ValidationError               | {"Message":"Inference Component has no capacity to process this request."} | ENDPOINT_NOT_IN_SERVICE
            400 | ValidationError               | {"Message":"1 validation error detected: Value at 'body' failed to satisfy constraint: Member must have length less than or equal to 6291456"} | READING_TOO_LARGE
            413 |                               | ^^                                                            | READING_TOO_LARGE
            413 | RequestEntityTooLargeException | {"message":"too large"}                                      | READING_TOO_LARGE
            424 | ModelError                    | {"OriginalStatusCode":400,"Message":"m"}                      | MODEL_REFUSED_READING
            424 | ModelError                    | {"OriginalStatusCode":415,"Message":"m"}                      | MODEL_REFUSED_READING
            424 | ModelError                    | {"OriginalStatusCode":413,"Message":"m"}                      | READING_TOO_LARGE
            424 | ModelError                    | {"OriginalStatusCode":429,"Message":"m"}                      | MODEL_BUSY
            424 | ModelError                    | {"OriginalStatusCode":503,"Message":"m"}                      | MODEL_BUSY
            424 | ModelError                    | {"Message":"Received server error (503) from primary"}        | MODEL_BUSY
            424 | ModelError                    | {"OriginalStatusCode":408,"Message":"m"}                      | TIMED_OUT
            424 | ModelError                    | {"OriginalStatusCode":504,"Message":"m"}                      | TIMED_OUT
            424 | ModelError                    | {"OriginalStatusCode":500,"Message":"m"}                      | MODEL_FAILED
            424 | ModelError                    | {"OriginalStatusCode":0,"Message":"m"}                        | MODEL_FAILED
            424 | ModelError                    | {}                                                            | MODEL_FAILED
            424 | ModelError                    | {"Message":"Received client error (400) from primary"}        | MODEL_REFUSED_READING
            424 | ModelError                    | {"OriginalStatusCode":0,"Message":"Received server error (0) from primary with message \\"Your invocation timed out while waiting for a response from container primary.\\""} | TIMED_OUT
            424 |                               | not json                                                      | REQUEST_REFUSED
            429 | ModelNotReadyException        | {"Message":"wait"}                                            | ENDPOINT_NOT_READY
            400 | ThrottlingException           | {"message":null}                                              | THROTTLED
            429 | ThrottlingException           | {"message":"Rate exceeded"}                                   | THROTTLED
            400 | RequestLimitExceeded          | {}                                                            | THROTTLED
            429 |                               | {}                                                            | THROTTLED
            403 | AccessDeniedException         | {"Message":"not authorized"}                                  | ACCESS_DENIED
            403 |                               | {"Message":"Forbidden"}                                       | ACCESS_DENIED
            403 | ExpiredTokenException         | {"message":"The security token included is expired"}          | CREDENTIALS_REFUSED
            403 | UnrecognizedClientException   | {"message":"The security token is invalid."}                  | CREDENTIALS_REFUSED
            403 | InvalidSignatureException     | {"message":"does not match"}                                  | CREDENTIALS_REFUSED
            403 | MissingAuthenticationTokenException | {"message":"Missing Authentication Token"}              | CREDENTIALS_REFUSED
            401 |                               | {}                                                            | CREDENTIALS_REFUSED
            500 | InternalFailure               | {"Message":"oops"}                                            | SAGEMAKER_FAILED
            500 |                               | <html>oops</html>                                             | SAGEMAKER_FAILED
            502 |                               | ^^                                                            | SAGEMAKER_FAILED
            503 | ServiceUnavailable            | {"Message":"busy"}                                            | SAGEMAKER_UNAVAILABLE
            503 |                               | ^^                                                            | SAGEMAKER_UNAVAILABLE
            504 |                               | ^^                                                            | TIMED_OUT
            530 | InternalDependencyException   | {"Message":"oops"}                                            | SAGEMAKER_FAILED
            """)
    void whatAwsAnswersIsToldApartAsTheSdkHandsItOn(int status, String type, String body, ErrorCode expected) {
        var client =
                FakeSageMaker.refusing(status, type == null ? "" : type, body).client();

        var answer = ask(client, FakeSageMaker.ENDPOINT);

        assertEquals(expected, answer.match(done -> null, Failure::code));
    }

    static Stream<Arguments> brokenConnections() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new UnknownHostException("runtime.sagemaker"), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new NoRouteToHostException(), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new SSLHandshakeException("PKIX"), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new SocketException("Connection reset"), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new EOFException(), ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(
                        new SocketTimeoutException("Connect to runtime.sagemaker failed: Connect timed out"),
                        ErrorCode.SAGEMAKER_UNREACHABLE),
                Arguments.of(new SocketTimeoutException("Read timed out"), ErrorCode.TIMED_OUT),
                Arguments.of(new SocketTimeoutException(), ErrorCode.TIMED_OUT));
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void aBrokenConnectionIsToldApartFromALateAnswer(IOException trouble, ErrorCode expected) {
        var client = FakeSageMaker.failing(trouble).client();

        var answer = ask(client, FakeSageMaker.ENDPOINT);

        assertEquals(expected, answer.match(done -> null, Failure::code));
    }

    static Stream<Arguments> exceptionsWithoutAnAnswer() {
        return Stream.of(
                Arguments.of(ApiCallTimeoutException.create(25_000), ErrorCode.TIMED_OUT),
                Arguments.of(ApiCallAttemptTimeoutException.create(10_000), ErrorCode.TIMED_OUT),
                Arguments.of(
                        SdkClientException.create("Unable to load credentials from any of the providers"),
                        ErrorCode.CREDENTIALS_REFUSED),
                Arguments.of(
                        SdkClientException.create("Unable to load credentials", new ConnectException("refused")),
                        ErrorCode.CREDENTIALS_REFUSED),
                Arguments.of(
                        SdkClientException.create(
                                "Unable to load region from any of the providers in the chain x: [Unable"
                                        + " to load credentials]"),
                        ErrorCode.REGION_MISSING),
                Arguments.of(SdkClientException.create("Unable to marshall request"), ErrorCode.INTERNAL_ERROR),
                Arguments.of(SdkClientException.builder().build(), ErrorCode.INTERNAL_ERROR),
                Arguments.of(SageMakerRuntimeException.builder().build(), ErrorCode.REQUEST_REFUSED),
                Arguments.of(ValidationErrorException.builder().build(), ErrorCode.REQUEST_REFUSED),
                Arguments.of(ModelErrorException.builder().build(), ErrorCode.MODEL_FAILED));
    }

    @ParameterizedTest
    @MethodSource("exceptionsWithoutAnAnswer")
    void anExceptionWithoutAWordIsToldApartToo(SdkException failed, ErrorCode expected) {
        assertEquals(expected, failures.of(failed).code());
    }

    @Test
    void theNameThatIsNotFoundIsToldWithoutAnAccount() {
        var name = "end-to-end-ml-sm-pipeline-endpoint-of-123456789012-2024-01-31";
        var client = FakeSageMaker.refusing(400, "ValidationError", "{\"Message\":\"Endpoint x not found.\"}")
                .client();

        var answer = ask(client, name);

        assertEquals(
                "SageMaker has no endpoint named end-to-end-ml-sm-pipeline-endpoint-of-***-2024-01-31"
                        + " in the function's region.",
                answer.match(done -> null, Failure::message));
    }

    @Test
    void theServicesOwnWordsGoToTheLogOnly() {
        var failure = failures.of(SdkClientException.create("Secret words of the SDK"));

        assertEquals(
                new Failure(ErrorCode.INTERNAL_ERROR, ErrorCode.INTERNAL_ERROR.message(), "Secret words of the SDK"),
                failure);
    }

    private static Attempt<ModelReply> ask(SageMakerRuntimeClient client, String endpointName) {
        return new SageMakerEndpoint(client, SageMakerEndpointTest.settings(Map.of("ENDPOINT_NAME", endpointName)))
                .ask(Body.of(Events.READING), Duration.ofSeconds(20));
    }
}

package dev.nacelle.mock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;
import software.amazon.awssdk.services.sagemakerruntime.model.SageMakerRuntimeException;

/** The AWS SDK for Java with a real HTTP client and real signatures, as the deployed function asks. */
class JavaSdkTest {
    private static final RuntimeServer SERVER = RuntimeServer.start();
    private static final SageMakerRuntimeClient CLIENT = client();

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }

    @AfterEach
    void asItWas() {
        SERVER.container().use(ContainerSettings.defaults());
    }

    @Test
    void aReadingIsScored() {
        var answer = invoke("wind-turbine", RuntimeServer.READING, "text/csv");

        assertEquals("application/json", answer.contentType());
        assertEquals("AllTraffic", answer.invokedProductionVariant());
        assertEquals(36, answer.responseMetadata().requestId().length());
        assertTrue(
                answer.body().asUtf8String().contains("\"predicted_label\": 1"),
                answer.body().asUtf8String());
    }

    @Test
    void theRequestOnTheWireIsSignedAndWhole() {
        invoke("wind-turbine", RuntimeServer.READING, "text/csv");

        var requests = SERVER.requests();
        var request = requests.get(requests.size() - 1);
        assertEquals(RuntimeServer.READING, request.body().text());
        assertTrue(
                request.headers().first("Authorization").orElse("").startsWith("AWS4-HMAC-SHA256 Credential=mock/"),
                request.headers().toString());
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void everyGenerationArrivesByteForByte(Generation generation) {
        SERVER.container().use(ContainerSettings.defaults().withGeneration(generation));

        var answer = invoke("wind-turbine", RuntimeServer.READING, generation.takes());

        assertEquals(generation.mediaType(), answer.contentType());
        var score = ModelAnswer.score(Body.of(answer.body().asByteArray()));
        assertTrue(score instanceof Attempt.Done, score.toString());
    }

    @Test
    void customAttributesComeBackWhereTheContainerSetsThem() {
        SERVER.container().use(ContainerSettings.defaults().withEchoedCustomAttributes(true));

        var answer = CLIENT.invokeEndpoint(request -> request.endpointName("wind-turbine")
                .contentType("text/csv")
                .customAttributes("trace=7")
                .body(SdkBytes.fromUtf8String(RuntimeServer.READING)));

        assertEquals("trace=7", answer.customAttributes());
    }

    @Test
    void aReadingTheModelRefusesIsAModelErrorWithAllItsMembers() {
        var failed = assertThrows(ModelErrorException.class, () -> invoke("wind-turbine", "1,2,3", "text/csv"));

        assertEquals(424, failed.statusCode());
        assertEquals(400, failed.originalStatusCode());
        assertEquals(
                "X has 3 features, but ColumnTransformer is expecting 11 features as input.", failed.originalMessage());
        assertEquals(
                "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/wind-turbine",
                failed.logStreamArn());
    }

    @Test
    void withoutAContentTypeTheSdkSaysJsonAndTheContainerRefusesIt() {
        var failed = assertThrows(
                ModelErrorException.class,
                () -> CLIENT.invokeEndpoint(request ->
                        request.endpointName("wind-turbine").body(SdkBytes.fromUtf8String(RuntimeServer.READING))));

        assertEquals(415, failed.originalStatusCode());
        assertEquals("application/json not supported by script!", failed.originalMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    endpoint-not-found  | ValidationErrorException    | ValidationError             | 400
                    model-refused       | ModelErrorException         | ModelError                  | 424
                    model-failed        | ModelErrorException         | ModelError                  | 424
                    model-timed-out     | ModelErrorException         | ModelError                  | 424
                    body-too-large      | ModelErrorException         | ModelError                  | 424
                    model-not-ready     | ModelNotReadyException      | ModelNotReadyException      | 429
                    internal-failure    | InternalFailureException    | InternalFailure             | 500
                    service-unavailable | ServiceUnavailableException | ServiceUnavailable          | 503
                    internal-dependency | InternalDependencyException | InternalDependencyException | 530
                    throttled           | SageMakerRuntimeException   | ThrottlingException         | 400
                    throttled-429       | SageMakerRuntimeException   | ThrottlingException         | 429
                    access-denied       | SageMakerRuntimeException   | AccessDeniedException       | 403
                    expired-token       | SageMakerRuntimeException   | ExpiredTokenException       | 403
                    unrecognized-client | SageMakerRuntimeException   | UnrecognizedClientException | 403
                    invalid-signature   | SageMakerRuntimeException   | InvalidSignatureException   | 403
                    unknown-operation   | SageMakerRuntimeException   | UnknownOperationException   | 404
                    """)
    void anErrorIsTheExceptionThatAwsCauses(String error, String exception, String code, int status) {
        var failed = assertThrows(
                SageMakerRuntimeException.class,
                () -> invoke("fails-with-" + error, RuntimeServer.READING, "text/csv"));

        assertEquals(exception, failed.getClass().getSimpleName());
        assertEquals(code, failed.awsErrorDetails().errorCode());
        assertEquals(status, failed.statusCode());
    }

    private static InvokeEndpointResponse invoke(String endpoint, String body, String contentType) {
        return CLIENT.invokeEndpoint(request -> request.endpointName(endpoint)
                .contentType(contentType)
                .accept("application/json")
                .body(SdkBytes.fromUtf8String(body)));
    }

    private static SageMakerRuntimeClient client() {
        return SageMakerRuntimeClient.builder()
                .httpClient(Apache5HttpClient.create())
                .endpointOverride(SERVER.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("mock", "mock")))
                .overrideConfiguration(call -> call.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
    }
}

package dev.nacelle.mock.sagemaker;

import static dev.nacelle.mock.sagemaker.Runtimes.answered;
import static dev.nacelle.mock.sagemaker.Runtimes.error;
import static dev.nacelle.mock.sagemaker.Runtimes.invoke;
import static dev.nacelle.mock.sagemaker.Runtimes.validationError;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service itself takes and refuses: names, headers, operations. */
class RuntimeEndpointTest {
    private static final String READING = Runtimes.READING;

    private final List<Reading> asked = new ArrayList<>();

    @Test
    void anUnknownEndpointIsToldAsAwsTellsIt() {
        var answer = endpoint(0.1f).answer(invoke("nope", Headers.of("Content-Type", "text/csv"), READING));

        assertEquals(
                error(400, "ValidationError", "{\"Message\":\"Endpoint nope of account 123456789012 not found.\"}"),
                answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a-", "a_b", "a%20b"})
    void aNameNoEndpointCanHaveIsAValidationError(String name) {
        var answer = endpoint(0.1f).answer(invoke(name, Headers.of("Content-Type", "text/csv"), READING));

        assertEquals(
                error(
                        400,
                        "ValidationError",
                        "{\"Message\":\"1 validation error detected: Value '" + name
                                + "' at 'endpointName' failed to satisfy constraint: Member must satisfy regular"
                                + " expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*\"}"),
                answer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET,  /endpoints/wind-turbine/invocations
                    POST, /endpoints/wind-turbine
                    POST, /endpoints/wind-turbine/invocations/
                    POST, /endpoints//invocations
                    POST, /endpoints/wind-turbine/invocations-response-stream
                    POST, /endpoints/wind-turbine/async-invocations
                    """)
    void anythingElseIsAnUnknownOperation(String method, String path) {
        var answer = endpoint(0.1f).answer(new WireRequest(method, path, "", Headers.none(), Body.empty()));

        assertEquals(
                error(
                        404,
                        "UnknownOperationException",
                        "{\"Output\":{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"},\"Version\":\"1.0\"}"),
                answer);
    }

    @Test
    void aNameBeyondItsLimitIsAValidationError() {
        var name = "a".repeat(64);

        assertEquals(
                validationError("1 validation error detected: Value '" + name
                        + "' at 'endpointName' failed to satisfy constraint: Member must have length less than or equal"
                        + " to 63"),
                endpoint(0.1f).answer(invoke(name, Headers.of("Content-Type", "text/csv"), READING)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    X-Amzn-SageMaker-Custom-Attributes | grün  | 1 validation error detected: Value at 'customAttributes' failed to satisfy constraint: Member must satisfy regular expression pattern: \\\\p{ASCII}*
                    X-Amzn-SageMaker-Target-Variant    | -     | 1 validation error detected: Value '-' at 'targetVariant' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9])*
                    X-Amzn-SageMaker-Target-Variant    | B     | Variant B of endpoint wind-turbine not found.
                    X-Amzn-SageMaker-Inference-Component | x   | Inference component x of endpoint wind-turbine not found.
                    X-Amzn-SageMaker-Enable-Explanations | p>`0.5` | EnableExplanations is p>`0.5`; this mock understands `true` and `false`, no other JMESPath expression
                    """)
    void aHeaderTheServiceCannotTakeIsAValidationError(String name, String value, String message) {
        var headers = Headers.of("Content-Type", "text/csv", name, value);

        assertEquals(validationError(message), endpoint(0.1f).answer(invoke("wind-turbine", headers, READING)));
        assertEquals(List.of(), asked);
    }

    @Test
    void everyBrokenHeaderIsTold() {
        var headers = Headers.of(
                "Content-Type", "text/csv",
                "X-Amzn-SageMaker-Custom-Attributes", "a".repeat(1025),
                "X-Amzn-SageMaker-Inference-Id", "a".repeat(65));

        assertEquals(
                validationError(
                        "2 validation errors detected: Value at 'customAttributes' failed to satisfy constraint:"
                                + " Member must have length less than or equal to 1024; Value '" + "a".repeat(65)
                                + "' at 'inferenceId' failed to satisfy constraint: Member must have length less than or equal"
                                + " to 64"),
                endpoint(0.1f).answer(invoke("wind-turbine", headers, READING)));
    }

    @Test
    void headersAtTheirLimitsAreTaken() {
        var headers = Headers.of(
                "Content-Type", "text/csv",
                "X-Amzn-SageMaker-Custom-Attributes", "a".repeat(1024),
                "X-Amzn-SageMaker-Inference-Id", "a".repeat(64),
                "X-Amzn-SageMaker-Target-Variant", "AllTraffic",
                "X-Amzn-SageMaker-Session-Id", "NEW-SESSION");

        assertEquals(
                answered("{\"predictions\": [{\"score\": 0.5, \"predicted_label\": 0}]}"),
                endpoint(0.5f).answer(invoke("wind-turbine", headers, READING)));
    }

    @Test
    void aTargetModelIsRefusedAsAwsRefusesIt() {
        var headers = Headers.of("Content-Type", "text/csv", "X-Amzn-SageMaker-Target-Model", "b.tar.gz");

        assertEquals(
                error(
                        400,
                        "ValidationError",
                        "{\"ErrorCode\":\"TARGET_MODEL_HEADER_NOT_SUPPORTED\",\"Message\":\"Endpoint wind-turbine is not a"
                                + " multi-model endpoint and does not support target model header.\"}"),
                endpoint(0.1f).answer(invoke("wind-turbine", headers, READING)));
    }

    @Test
    void anErrorOnDemandNamesTheEndpointOfThePath() {
        var answer = endpoint(0.1f).answer(ServiceError.ENDPOINT_NOT_FOUND, "/endpoints/ai4i/invocations");

        assertEquals(validationError("Endpoint ai4i of account 123456789012 not found."), answer);
    }

    private RuntimeEndpoint endpoint(float score) {
        return Runtimes.scoring(score, asked);
    }
}

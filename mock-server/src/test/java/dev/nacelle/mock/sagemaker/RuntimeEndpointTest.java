package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeEndpointTest {
    private static final int SEED = 1;
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String FIRST_REQUEST_ID = new AwsIds(new Random(SEED)).requestUuid();
    private static final String LOG =
            "See https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logEventViewer:"
                    + "group=/aws/sagemaker/Endpoints/wind-turbine in account 123456789012 for more information.";

    private final List<Reading> asked = new ArrayList<>();

    @Test
    void aReadingIsScoredInTheWordsOfTheWorkshopsContainer() {
        var answer = endpoint(0.6582455f).answer(invoke(READING));

        assertEquals(answered("{\"predictions\": [{\"score\": 0.6582455039024353, \"predicted_label\": 1}]}"), answer);
        assertEquals(List.of(READING), asked.stream().map(Reading::toCsv).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.5        | {"predictions": [{"score": 0.5, "predicted_label": 0}]}
                    0.50000006 | {"predictions": [{"score": 0.5000000596046448, "predicted_label": 1}]}
                    1e-05      | {"predictions": [{"score": 9.999999747378752e-06, "predicted_label": 0}]}
                    0          | {"predictions": [{"score": 0.0, "predicted_label": 0}]}
                    1          | {"predictions": [{"score": 1.0, "predicted_label": 1}]}
                    """)
    void theLabelIs1StrictlyAboveOneHalf(float score, String json) {
        assertEquals(answered(json), endpoint(score).answer(invoke(READING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                READING + "\n",
                READING + "\r\n",
                "\n" + READING,
                READING + "\nTID003,HAWT,16,23,46,9,76,53,14,29,W\n",
                READING + "\n\nTID003,,80,61,,34,33,26,1,77,E",
            })
    void onlyTheFirstRowIsScored(String body) {
        assertEquals(200, endpoint(0.1f).answer(invoke(body)).status());
        assertEquals(List.of(READING), asked.stream().map(Reading::toCsv).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TID099,HAWT,64,80,46,21,55,55,7,34,SE   | Found unknown categories ['TID099'] in column 0 during transform
                    TID008,HAWT,64,80,46,21,55,55,7,34,SE,1 | Error tokenizing data. C error: Expected 11 fields in line 2, saw 12
                    TID008,HAWT,64                          | Input X contains NaN.
                    """)
    void aBadRowFailsTheCallEvenIfItWouldNotBeAnswered(String second, String reason) {
        assertEquals(modelError(400, reason), endpoint(0.1f).answer(invoke(READING + "\n" + second)));
    }

    @Test
    void aValueMayBeMissingWhereTrainingHadThemMissing() {
        endpoint(0.1f).answer(invoke("TID003,,80,61,,34,33,26,1,77,E"));

        assertEquals("TID003,,80,61,,34,33,26,1,77,E", asked.get(0).toCsv());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*;q=0.8", "text/html, application/json", " "})
    void jsonIsAnsweredToWhoeverTakesIt(String accept) {
        var headers = Headers.of("Content-Type", "text/csv", "Accept", accept);

        assertEquals(
                200,
                endpoint(0.1f).answer(invoke("wind-turbine", headers, READING)).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    TID008,HAWT,64                                  | X has 3 features, but ColumnTransformer is expecting 11 features as input.
                    L,298.4,308.2,1582,70.7,216                     | X has 6 features, but ColumnTransformer is expecting 11 features as input.
                    TID099,HAWT,64,80,46,21,55,55,7,34,SE           | Found unknown categories ['TID099'] in column 0 during transform
                    TID008,HAWT,64,80,46,21,55,55,7,34, SE          | Found unknown categories [' SE'] in column 10 during transform
                    TID008,HAWT, 64,80,46,21,55,55,7,34,SE          | could not convert string to float: ' 64'
                    TID008,HAWT,fast,80,46,21,55,55,7,34,SE         | could not convert string to float: 'fast'
                    TID008,HAWT,it's,80,46,21,55,55,7,34,SE         | could not convert string to float: 'it\\'s'
                    TID008,HAWT,nan,80,46,21,55,55,7,34,SE          | could not convert string to float: 'nan'
                    TID008,HAWT,,80,46,21,55,55,7,34,SE             | Input X contains NaN.
                    turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency,pressure,wind_direction | Found unknown categories ['turbine_id'] in column 0 during transform
                    """)
    void aReadingTheContainerCannotTakeIsAModelError(String body, String reason) {
        assertEquals(modelError(400, reason), endpoint(0.1f).answer(invoke(body)));
        assertEquals(List.of(), asked);
    }

    @Test
    void aMonsterOfAValueIsCutInTheMessage() {
        var answer = endpoint(0.1f).answer(invoke("x".repeat(1_000_000) + ",HAWT,64,80,46,21,55,55,7,34,SE"));

        assertEquals(
                modelError(400, "Found unknown categories ['" + "x".repeat(80) + "...'] in column 0 during transform"),
                answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\n"})
    void anEmptyBodyIsAModelError(String body) {
        assertEquals(
                modelError(400, "No columns to parse from file"), endpoint(0.1f).answer(invoke(body)));
    }

    @Test
    void aBodyThatIsNotUtf8IsAModelError() {
        var request = new WireRequest(
                "POST",
                "/endpoints/wind-turbine/invocations",
                "",
                Headers.of("Content-Type", "text/csv"),
                Body.of(new byte[] {(byte) 0xff}));

        assertEquals(
                modelError(400, "'utf-8' codec can't decode the request body"),
                endpoint(0.1f).answer(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv; charset=utf-8", "TEXT/CSV"})
    void anyOtherContentTypeIsTheContainers415(String contentType) {
        var answer = endpoint(0.1f).answer(invoke("wind-turbine", Headers.of("Content-Type", contentType), READING));

        assertEquals(modelError(415, contentType + " not supported by script!"), answer);
    }

    @Test
    void noContentTypeIsTheContainers415() {
        var answer = endpoint(0.1f).answer(invoke("wind-turbine", Headers.none(), READING));

        assertEquals(modelError(415, "application/octet-stream not supported by script!"), answer);
    }

    @Test
    void whoeverDoesNotTakeJsonGetsTheContainers406() {
        var headers = Headers.of("Content-Type", "text/csv", "Accept", "application/x-npy");

        assertEquals(
                modelError(406, "application/x-npy accept type is not supported."),
                endpoint(0.1f).answer(invoke("wind-turbine", headers, READING)));
    }

    @Test
    void aBodyBeyondTheLimitIsTheContainers413() {
        var answer = endpoint(0.1f).answer(invoke("1".repeat(RuntimeEndpoint.MAX_BODY_BYTES + 1)));

        assertEquals(
                error(
                        424,
                        "ModelError",
                        "{\"LogStreamArn\":\"arn:aws:logs:eu-west-1:123456789012:log-group:"
                                + "/aws/sagemaker/Endpoints/wind-turbine\","
                                + "\"Message\":\"Received client error (413) from primary and could not load the entire"
                                + " response body. " + LOG + "\",\"OriginalMessage\":\"\",\"OriginalStatusCode\":413}"),
                answer);
    }

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

    private static WireResponse validationError(String message) {
        return error(400, "ValidationError", "{\"Message\":\"" + message + "\"}");
    }

    private RuntimeEndpoint endpoint(float score) {
        var container = new ModelContainer(Profiles.windTurbine(), reading -> {
            asked.add(reading);
            return score;
        });
        return new RuntimeEndpoint(Account.example(), Map.of("wind-turbine", container), new AwsIds(new Random(SEED)));
    }

    private static WireRequest invoke(String body) {
        return invoke("wind-turbine", Headers.of("Content-Type", "text/csv", "Accept", "application/json"), body);
    }

    private static WireRequest invoke(String name, Headers headers, String body) {
        return new WireRequest("POST", "/endpoints/" + name + "/invocations", "", headers, Body.of(body));
    }

    private static WireResponse answered(String json) {
        return response(200, Headers.of("x-Amzn-Invoked-Production-Variant", "AllTraffic"), json);
    }

    private static WireResponse modelError(int originalStatus, String reason) {
        var inJson = reason.replace("\\", "\\\\");
        return error(
                424,
                "ModelError",
                ("{\"LogStreamArn\":\"arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/wind-turbine\","
                                + "\"Message\":\"Received client error (%d) from primary with message \\\"%s\\\". %s\","
                                + "\"OriginalMessage\":\"%s\",\"OriginalStatusCode\":%d}")
                        .formatted(originalStatus, inJson, LOG, inJson, originalStatus));
    }

    private static WireResponse error(int status, String type, String json) {
        return response(status, Headers.of("x-amzn-ErrorType", type), json);
    }

    private static WireResponse response(int status, Headers own, String json) {
        var body = Body.of(json);
        return new WireResponse(
                status,
                Headers.of(
                                "x-amzn-RequestId",
                                FIRST_REQUEST_ID,
                                "Content-Type",
                                "application/json",
                                "Content-Length",
                                Integer.toString(body.size()))
                        .with(own),
                body);
    }
}

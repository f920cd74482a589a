package dev.nacelle.mock.sagemaker;

import static dev.nacelle.mock.sagemaker.Runtimes.answered;
import static dev.nacelle.mock.sagemaker.Runtimes.error;
import static dev.nacelle.mock.sagemaker.Runtimes.invoke;
import static dev.nacelle.mock.sagemaker.Runtimes.modelError;
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

/** What comes of a reading: a score in the container's words, or its refusal as a ModelError. */
class RuntimeReadingsTest {
    private static final String READING = Runtimes.READING;

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
                                + " response body. " + Runtimes.LOG
                                + "\",\"OriginalMessage\":\"\",\"OriginalStatusCode\":413}"),
                answer);
    }

    private RuntimeEndpoint endpoint(float score) {
        return Runtimes.scoring(score, asked);
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The SageMaker endpoint over HTTP, as the AWS command line and other SDKs reach it. */
class MockSageMakerTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final String BREAKS = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String HEALTHY = "TID003,HAWT,16,23,46,9,76,53,14,29,W";
    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @Test
    void theSageMakerEndpointAnswersOverHttpToo() {
        var answer =
                Http.post(MOCK.endpointUri(TURBINE), HEALTHY, "Content-Type", "text/csv", "Accept", "application/json");

        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.body().matches("\\{\"predictions\": \\[\\{\"score\": 0\\.\\d+, \"predicted_label\": 0}]}"),
                answer.body());
        assertEquals(List.of("AllTraffic"), header(answer, "x-Amzn-Invoked-Production-Variant"));
        assertEquals(1, header(answer, "x-amzn-RequestId").size());
    }

    @Test
    void theFunctionAnswersTheSageMakerEndpointsScore() {
        var score = Http.postCsv(MOCK.functionUri(TURBINE), BREAKS).body();

        var answer = Http.postCsv(MOCK.endpointUri(TURBINE), BREAKS).body();

        assertEquals("{\"predictions\": [{\"score\": " + score + ", \"predicted_label\": 1}]}", answer);
    }

    @Test
    void anUnknownSageMakerEndpointIsToldAsAwsTellsIt() {
        var answer = Http.postCsv(MOCK.uri().resolve("/endpoints/nope/invocations"), BREAKS);

        assertEquals(400, answer.statusCode());
        assertEquals(List.of("ValidationError"), header(answer, "x-amzn-ErrorType"));
        assertEquals("{\"Message\":\"Endpoint nope of account 123456789012 not found.\"}", answer.body());
    }

    @Test
    void theModelsRefusalIsAModelError() {
        var answer = Http.post(MOCK.endpointUri(TURBINE), BREAKS, "Content-Type", "application/json");

        assertEquals(424, answer.statusCode());
        assertEquals(List.of("ModelError"), header(answer, "x-amzn-ErrorType"));
    }

    @Test
    void aBodyBeyondSageMakersLimitIsAModelError() {
        var answer = Http.postCsv(MOCK.endpointUri(TURBINE), "1".repeat(6_291_457));

        assertEquals(424, answer.statusCode());
        assertTrue(answer.body().contains("\"OriginalStatusCode\":413"), answer.body());
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in AWS, changed at the start and while the mock runs, on the whole way over HTTP. */
@Timeout(600)
class MockSetUpTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String INTERNAL = "{\"message\":\"Internal Server Error\"}";
    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @AfterEach
    void asUsual() {
        MOCK.use(SetUp.usual());
        MOCK.faults().clear();
    }

    @ParameterizedTest
    @EnumSource
    void everyEditionScoresFromTheStart(HandlerGeneration edition) {
        try (var mock = MockServer.start(MockConfig.defaults().withHandler(edition))) {
            assertEquals(200, call(mock).statusCode());
            assertEquals(SetUp.usual().withHandler(edition), mock.setUp(TURBINE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEditionScoresOnceItIsChosen(HandlerGeneration edition) {
        MOCK.use(TURBINE, MOCK.setUp(TURBINE).withHandler(edition));

        assertEquals(200, call(MOCK).statusCode());
        assertEquals(SetUp.usual().function(), MOCK.setUp(Profiles.ai4i()).function());
    }

    @Test
    void theSeedsHandlerCrashesOnPayloadFormat2() {
        MOCK.use(SetUp.usual()
                .withHandler(HandlerGeneration.WORKSHOP_2023)
                .withApi(ApiSettings.httpApi().withPayloadFormat(PayloadFormat.V2_0)));

        var answer = call(MOCK);

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
        assertEquals(
                "The function turbine-score threw dev.nacelle.mock.generation.PythonException: KeyError: 'httpMethod'",
                whyTheFunctionFailed());
    }

    @Test
    void theEditionOf2024FailsInFrontOfAnOlderModel() {
        MOCK.use(
                SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2024).withContainer(ContainerSettings.defaults()));

        assertEquals(500, call(MOCK).statusCode());
    }

    @ParameterizedTest
    @EnumSource(
            value = HandlerGeneration.class,
            names = {"WORKSHOP_2021", "WORKSHOP_2023"})
    void aFunctionThatWaitsTooLongForTheModelIsStoppedAtItsTimeOut(HandlerGeneration edition) {
        var setUp = SetUp.usual().withHandler(edition);
        MOCK.use(setUp.withFunction(setUp.function().withTimeout(Duration.ofMillis(100))));
        MOCK.faults().set(List.of(Rule.always(new Latency(Hop.MODEL, Delay.fixed(Duration.ofMinutes(5))))));

        var answer = call(MOCK);

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
        assertEquals("Task timed out after 0.10 seconds", whyTheFunctionFailed());
    }

    @Test
    void aRestApiAnswersFromTheNextCallOn() {
        MOCK.use(SetUp.usual().withApi(ApiSettings.restApi().withStage("default")));

        var answer = Http.post(MOCK.uri().resolve("/default/nobody"), READING);

        assertEquals("403 {\"message\":\"Missing Authentication Token\"}", answer.statusCode() + " " + answer.body());
        assertEquals(200, call(MOCK).statusCode());
    }

    private static HttpResponse<String> call(MockServer mock) {
        return Http.postCsv(mock.functionUri(TURBINE), READING);
    }

    private static String whyTheFunctionFailed() {
        return MOCK.journal()
                .latest(1)
                .get(0)
                .function()
                .orElseThrow()
                .failure()
                .orElseThrow();
    }
}

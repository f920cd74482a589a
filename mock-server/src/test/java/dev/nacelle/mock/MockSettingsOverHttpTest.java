package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.mock.setup.FunctionSettings;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in AWS, changed over the control. */
class MockSettingsOverHttpTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final Profile AI4I = Profiles.ai4i();
    private static final MockServer MOCK =
            MockServer.start(MockConfig.defaults().withControl(true));

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @AfterEach
    void asUsual() {
        MOCK.use(SetUp.usual());
    }

    @Test
    void anotherHandlerBringsThePayloadFormatAndTheModelOfItsEdition() {
        patch("{\"functions\":{\"turbine-score\":{\"handler\":\"workshop-2021\"}}}", 200);
        assertEquals(SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2021), MOCK.setUp(TURBINE));

        patch("{\"functions\":{\"turbine-score\":{\"handler\":\"workshop-2024\"}}}", 200);
        assertEquals(SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2024), MOCK.setUp(TURBINE));
        assertEquals(SetUp.usual(), MOCK.setUp(AI4I));
    }

    @Test
    void whatIsNamedBesideAHandlerHasTheLastWord() {
        patch("""
                {"functions":{"turbine-score":{"handler":"workshop-2024","timeoutMillis":3000}},
                 "api":{"payloadFormat":"2.0"},
                 "containers":{"wind-turbine":{"contentTypes":["text/csv"],"rows":"all"}}}
                """, 200);

        assertEquals(
                new FunctionSettings(HandlerGeneration.WORKSHOP_2024, Duration.ofSeconds(3)),
                MOCK.setUp(TURBINE).function());
        assertEquals(
                ContainerSettings.defaults()
                        .withGeneration(Generation.NPY)
                        .withContentTypes(Set.of("text/csv"))
                        .withRows(ContainerSettings.Rows.ALL),
                MOCK.setUp(TURBINE).container());
        assertEquals("2.0", MOCK.setUp(TURBINE).api().payloadFormat().wireName());
    }

    @Test
    void theHandlerThereIsBringsNothing() {
        patch("{\"containers\":{\"wind-turbine\":{\"generation\":\"array\"}}}", 200);

        patch("{\"functions\":{\"turbine-score\":{\"handler\":\"current\"}}}", 200);

        assertEquals(Generation.ARRAY, MOCK.setUp(TURBINE).container().generation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"functions":{"f":{}}}                                  | settings.functions.f is unknown                          | There are: ai4i-score, turbine-score.
            {"functions":{"turbine-score":{"handler":"seed"}}}      | settings.functions.turbine-score.handler is "seed"        | It can be current, workshop-2021, workshop-2023, workshop-classic, workshop-2024.
            {"functions":{"turbine-score":{"timeoutMillis":99}}}    | A function's time-out is 100 to 900000 ms, this is 99 ms  | Nothing was changed.
            {"functions":{"turbine-score":{"endpoint":"ai4i"}}}     | settings.functions.turbine-score.endpoint is unknown      | There are: handler, timeoutMillis.
            {"functions":{"turbine-score":{"handler":"workshop-2024"}},"containers":{"wind-turbine":{"rows":"last"}}} | settings.containers.wind-turbine.rows is "last" | It can be first or all.
            """)
    void whatCannotBeIsToldAndChangesNothing(String change, String message, String hint) {
        var told = patch(change, 400);

        assertEquals(
                "{\"message\":\"%s\",\"hint\":\"%s\"}".formatted(message.replace("\"", "\\\""), hint), told.body());
        assertEquals(SetUp.usual(), MOCK.setUp(TURBINE));
    }

    private static HttpResponse<String> patch(String change, int status) {
        var answer = Http.send("PATCH", MOCK.uri().resolve("/__nacelle/settings"), change);
        assertEquals(status, answer.statusCode(), answer.body());
        return answer;
    }
}

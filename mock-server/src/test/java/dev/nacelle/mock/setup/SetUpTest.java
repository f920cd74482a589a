package dev.nacelle.mock.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.CorsSettings;
import dev.nacelle.mock.gateway.FrontDoor;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.gateway.ThrottleSettings;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpTest {
    @Test
    void theUsualOneDiffersInNothing() {
        assertEquals(List.of(), SetUp.usual().differences());
        assertEquals(SetUp.usual(), SetUp.usual().withHandler(HandlerGeneration.CURRENT));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CURRENT,          1.0, PREDICTIONS, text/csv
            WORKSHOP_2021,    2.0, PREDICTIONS, text/csv
            WORKSHOP_2023,    1.0, PREDICTIONS, text/csv
            WORKSHOP_CLASSIC, 1.0, PREDICTIONS, text/csv
            WORKSHOP_2024,    1.0, NPY,         text/plain
            """)
    void anEditionBringsThePayloadFormatAndTheModelOfItsTime(
            HandlerGeneration handler, String format, Generation answers, String contentType) {
        var setUp = SetUp.usual().withHandler(handler);

        assertEquals(
                new SetUp(
                        ApiSettings.httpApi()
                                .withPayloadFormat(PayloadFormat.named(format).orElseThrow()),
                        FunctionSettings.defaults().withHandler(handler),
                        ContainerSettings.defaults().withGeneration(answers).withContentTypes(Set.of(contentType))),
                setUp);
    }

    @Test
    void backFromTheEditionOf2024TheModelIsAsUsual() {
        var there = SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2024);

        assertEquals(SetUp.usual(), there.withHandler(HandlerGeneration.CURRENT));
    }

    @Test
    void anEditionLeavesAloneWhatIsNotOfItsTime() {
        var container = ContainerSettings.defaults()
                .withRows(ContainerSettings.Rows.ALL)
                .withEchoedCustomAttributes(true);
        var mine = new SetUp(
                ApiSettings.restApi().withStage("x"),
                FunctionSettings.defaults().withTimeout(Duration.ofSeconds(3)),
                container);

        assertEquals(
                new SetUp(
                        mine.api(),
                        new FunctionSettings(HandlerGeneration.WORKSHOP_2024, Duration.ofSeconds(3)),
                        container.withGeneration(Generation.NPY)),
                mine.withHandler(HandlerGeneration.WORKSHOP_2024));
    }

    @Test
    void anApiOfTheOtherKindKeepsItsStageAndItsPayloadFormat() {
        var api = ApiSettings.httpApi().withStage("x").withPayloadFormat(PayloadFormat.V2_0);
        var http = SetUp.usual().withApi(api);
        var rest = ApiSettings.restApi().withStage("x").withPayloadFormat(PayloadFormat.V2_0);

        assertEquals(http.withApi(rest), http.withKind(ApiKind.REST));
        assertEquals(http, http.withKind(ApiKind.REST).withKind(ApiKind.HTTP));
    }

    @Test
    void anApiOfTheSameKindIsLeftAlone() {
        var mine = SetUp.usual().withApi(ApiSettings.httpApi().withCors(CorsSettings.origin("https://a.example")));

        assertEquals(mine, mine.withKind(ApiKind.HTTP));
    }

    @Test
    void aRestApiHasItsUsualStageWhereThereWasNone() {
        var mine = SetUp.usual().withApi(ApiSettings.httpApi().withStage("$default"));

        assertEquals(ApiSettings.restApi(), mine.withKind(ApiKind.REST).api());
    }

    @Test
    void eachDifferenceIsToldInAFewWords() {
        var setUp = new SetUp(
                ApiSettings.httpApi()
                        .withStage("$default")
                        .withPayloadFormat(PayloadFormat.V2_0)
                        .withRouteKeys(List.of("POST /{function}"))
                        .withStageVariables(Map.of("a", "b"))
                        .withCors(CorsSettings.origin("https://turbines.example"))
                        .withThrottle(new ThrottleSettings(1, 2))
                        .withFrontDoor(FrontDoor.Iam.example())
                        .withIntegrationTimeout(Duration.ofSeconds(2))
                        .withBinaryMediaTypes(List.of("*/*")),
                new FunctionSettings(HandlerGeneration.WORKSHOP_2023, Duration.ofSeconds(3)),
                ContainerSettings.defaults()
                        .withGeneration(Generation.ARRAY)
                        .withContentTypes(Set.of("text/plain", "application/json"))
                        .withRows(ContainerSettings.Rows.ALL)
                        .withEchoedCustomAttributes(true));

        assertEquals(
                List.of(
                        "stage $default",
                        "payload format 2.0",
                        "routes POST /{function}",
                        "stage variables",
                        "CORS configured",
                        "another throttle",
                        "a front door",
                        "API time-out 2000 ms",
                        "binary media types",
                        "function workshop-2023",
                        "function time-out 3000 ms",
                        "model answers array",
                        "model takes application/json or text/plain",
                        "all rows answered",
                        "custom attributes echoed"),
                setUp.differences());
    }

    @Test
    void aRestApiDiffersInBeingOneWhicheverOfTheUsualStagesItHas() {
        var rest = ApiSettings.restApi();
        var other = rest.withStage("default").withPayloadFormat(PayloadFormat.V2_0);

        assertEquals(List.of("REST API"), SetUp.usual().withApi(rest).differences());
        assertEquals(List.of("REST API"), SetUp.usual().withApi(other).differences());
        assertEquals(
                List.of("REST API", "stage x"),
                SetUp.usual().withApi(rest.withStage("x")).differences());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 900_001, -1})
    void aTimeOutThatLambdaHasNotIsRefused(long millis) {
        var settings = FunctionSettings.defaults();

        var refused =
                assertThrows(IllegalArgumentException.class, () -> settings.withTimeout(Duration.ofMillis(millis)));

        assertEquals("A function's time-out is 100 to 900000 ms, this is " + millis + " ms", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 900_000})
    void theShortestAndTheLongestTimeOutAreTaken(long millis) {
        assertEquals(
                millis,
                FunctionSettings.defaults()
                        .withTimeout(Duration.ofMillis(millis))
                        .timeout()
                        .toMillis());
    }
}

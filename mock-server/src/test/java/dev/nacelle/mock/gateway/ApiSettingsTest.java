package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSettingsTest {
    private static final ApiSettings HTTP = ApiSettings.httpApi();
    private static final ApiSettings REST = ApiSettings.restApi();

    @Test
    void byDefaultItIsTheApiOfTheLambdaConsole() {
        assertEquals(
                new ApiSettings(
                        ApiKind.HTTP,
                        "default",
                        PayloadFormat.V1_0,
                        List.of("ANY /{function}"),
                        Map.of(),
                        Optional.empty(),
                        new ThrottleSettings(10_000, 5_000),
                        new FrontDoor.Open(),
                        Duration.ofSeconds(30),
                        List.of()),
                HTTP);
    }

    @Test
    void theFirstGenerationWasARestApi() {
        assertEquals("REST Prod PT29S", REST.kind() + " " + REST.stage() + " " + REST.integrationTimeout());
    }

    @Test
    void eachValueCanBeChangedAlone() {
        var cors = CorsSettings.anyOrigin();
        var door = FrontDoor.Iam.example();

        var changed = HTTP.withStage("v1")
                .withPayloadFormat(PayloadFormat.V2_0)
                .withRouteKeys(List.of("$default"))
                .withStageVariables(Map.of("a", "b"))
                .withCors(cors)
                .withThrottle(new ThrottleSettings(1, 2))
                .withFrontDoor(door)
                .withIntegrationTimeout(Duration.ofMillis(50))
                .withBinaryMediaTypes(List.of("image/png"));

        assertEquals(
                new ApiSettings(
                        ApiKind.HTTP,
                        "v1",
                        PayloadFormat.V2_0,
                        List.of("$default"),
                        Map.of("a", "b"),
                        Optional.of(cors),
                        new ThrottleSettings(1, 2),
                        door,
                        Duration.ofMillis(50),
                        List.of("image/png")),
                changed);
        assertEquals(Optional.empty(), changed.withoutCors().cors());
    }

    @Test
    void aFunctionsPathBeginsWithANamedStageOnly() {
        assertEquals(
                "/default/fn /Prod/fn /fn",
                HTTP.path("fn") + " " + REST.path("fn") + " "
                        + HTTP.withStage("$default").path("fn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "$other"})
    void aStageAwsHasNotIsRefused(String stage) {
        refused(() -> HTTP.withStage(stage));
    }

    @Test
    void whatOnlyAnHttpApiHasIsRefusedForARestApi() {
        refused(() -> REST.withStage("$default"));
        refused(() -> REST.withRouteKeys(List.of("$default")));
        refused(() -> REST.withCors(CorsSettings.anyOrigin()));
        refused(() -> REST.withFrontDoor(FrontDoor.Jwt.of("https://issuer", "audience")));
        refused(() -> REST.withIntegrationTimeout(Duration.ofSeconds(30)));
    }

    @Test
    void whatOnlyARestApiHasIsRefusedForAnHttpApi() {
        refused(() -> HTTP.withFrontDoor(FrontDoor.ApiKey.of("key")));
    }

    @Test
    void valuesOutOfTheirRangeAreRefused() {
        refused(() -> HTTP.withRouteKeys(List.of()));
        refused(() -> HTTP.withRouteKeys(List.of("ANY {function}")));
        refused(() -> HTTP.withIntegrationTimeout(Duration.ofMillis(49)));
        refused(() -> HTTP.withIntegrationTimeout(Duration.ofMillis(30_001)));
        refused(() -> new ThrottleSettings(-1, 1));
        refused(() -> new ThrottleSettings(Double.NaN, 1));
        refused(() -> new ThrottleSettings(1, -1));
    }

    @Test
    void doorsThatCannotBeBuiltAreRefused() {
        refused(() -> new FrontDoor.Authorizer(List.of(), event -> event));
        refused(() -> new FrontDoor.Authorizer(List.of("Authorization"), event -> event));
        refused(() -> FrontDoor.Jwt.of("https://issuer", "audience").withJwks("{\"keys\":[]}"));
        refused(() -> FrontDoor.Jwt.of("https://issuer", "audience").withJwks("no json"));
    }

    @Test
    void secretsAreNotPrinted() {
        var printed = List.of(
                        FrontDoor.Iam.example(),
                        FrontDoor.ApiKey.of("key-1"),
                        FrontDoor.Authorizer.secretIn("x", "s3cret"))
                .toString();

        assertEquals(
                "[Iam[AKIAIOSFODNN7EXAMPLE], ApiKey[1 keys], Authorizer[identitySources=[$request.header.x],"
                        + " function=SecretAuthorizer]]",
                printed);
    }

    private static void refused(Executable settings) {
        assertThrows(IllegalArgumentException.class, settings);
    }
}

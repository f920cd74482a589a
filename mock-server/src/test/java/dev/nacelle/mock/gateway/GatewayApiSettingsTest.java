package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.AwsIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of an API do to the calls it takes. */
class GatewayApiSettingsTest {
    private static final int SEED = 1;
    private static final FunctionInvoker OK =
            event -> "{\"statusCode\":200,\"body\":\"0.5\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void settingsChangeWhileItRuns() {
        var api = api(ApiSettings.httpApi(), List.of(new Route("turbine-score", OK)), Patience.endless());

        api.use(ApiSettings.httpApi().withPayloadFormat(PayloadFormat.V2_0).withStage("$default"));
        var old = api.answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");
        var now = api.answer(post("/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals("404 200", old.status() + " " + now.status());
    }

    @Test
    void settingsThatCannotBeChangeNothing() {
        var twice = List.of(new Route("a", event -> event), new Route("b", event -> event));
        var api = api(ApiSettings.httpApi(), twice, Patience.endless());
        var clash = ApiSettings.httpApi().withRouteKeys(List.of("ANY /{function}", "ANY /a"));

        assertThrows(IllegalStateException.class, () -> api.use(clash));
        assertEquals(ApiSettings.httpApi(), api.settings());
    }

    @Test
    void aFunctionThatIsTooSlowIsGivenUp() {
        Patience none = (function, event, limit) -> {
            throw new TooLateException(limit);
        };

        var answer = api(ApiSettings.httpApi(), List.of(new Route("turbine-score", OK)), none)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(
                "503 {\"message\":\"Service Unavailable\"}",
                answer.status() + " " + answer.body().text());
    }

    @Test
    void aFunctionKnownToEndInTimeNeedsNoSecondThread() {
        Patience broken = (function, event, limit) -> {
            throw new FunctionFailedException("used");
        };
        var ending = new Route("turbine-score", OK.endingWithin(Duration.ofSeconds(29)));

        var inTime = api(ApiSettings.httpApi(), List.of(ending), broken)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");
        var tooLong = api(ApiSettings.httpApi().withIntegrationTimeout(Duration.ofSeconds(28)), List.of(ending), broken)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals("200 500", inTime.status() + " " + tooLong.status());
    }

    @Test
    void moreThanTheThrottleLetsThroughAreTooMany() {
        var settings = ApiSettings.httpApi().withThrottle(new ThrottleSettings(1, 2));
        var api = api(settings, List.of(new Route("turbine-score", OK)), Patience.endless());
        var request = post("/default/turbine-score", Body.of("1,2"));

        var statuses = IntStream.range(0, 3)
                .mapToObj(i -> api.answer(request, "127.0.0.1").status())
                .toList();

        assertEquals(List.of(200, 200, 429), statuses);
    }

    @Test
    void aRequestThatNoRouteTakesUsesNoToken() {
        var settings = ApiSettings.httpApi().withThrottle(new ThrottleSettings(0, 0));
        var api = api(settings, List.of(new Route("turbine-score", OK)), Patience.endless());

        assertEquals(
                404, api.answer(post("/elsewhere", Body.empty()), "127.0.0.1").status());
    }

    @ParameterizedTest
    @CsvSource({"HTTP, 10172, 200", "HTTP, 10173, 431", "REST, 10208, 200", "REST, 10209, 413"})
    void moreThanTenKilobytesOfHeadersAreTooMuch(ApiKind kind, int length, int status) {
        var settings = kind == ApiKind.HTTP
                ? ApiSettings.httpApi()
                : ApiSettings.restApi().withStage("default");
        var api = api(settings, List.of(new Route("turbine-score", OK)), Patience.endless());
        var headers = Headers.of(
                "Content-Type", "text/csv", "User-Agent", "curl/8.5.0-for-windows!!", "X-Long", "a".repeat(length));

        var answer =
                api.answer(new WireRequest("POST", "/default/turbine-score", "", headers, Body.of("1,2")), "127.0.0.1");

        assertEquals(status, answer.status());
    }

    @Test
    void aRestApiAnswersInItsOwnForm() {
        var settings = ApiSettings.restApi();
        FunctionInvoker broken = event -> {
            throw new FunctionFailedException("threw on purpose");
        };

        var answer = api(settings, List.of(new Route("turbine-score", broken)), Patience.endless())
                .answer(post("/Prod/turbine-score", Body.of("1,2")), "127.0.0.1");

        var ids = new AwsIds(new Random(SEED));
        var gatewayId = ids.gatewayRequestId();
        assertEquals(
                new WireResponse(
                        502,
                        Headers.of(
                                "Date", "Mon, 14 Apr 2025 22:16:23 GMT",
                                "Content-Type", "application/json",
                                "Content-Length", "36",
                                "Connection", "keep-alive",
                                "x-amzn-RequestId", ids.requestUuid(),
                                "x-amz-apigw-id", gatewayId,
                                "x-amzn-ErrorType", "InternalServerErrorException"),
                        Body.of("{\"message\": \"Internal server error\"}")),
                answer);
    }

    @ParameterizedTest
    @CsvSource({"HTTP, 500", "REST, 500"})
    void aFunctionThatLambdaWouldNotRunIsAnInternalError(ApiKind kind, int status) {
        FunctionInvoker throttled = event -> {
            throw FunctionFailedException.throttled("Rate Exceeded.");
        };
        var settings = kind == ApiKind.HTTP
                ? ApiSettings.httpApi()
                : ApiSettings.restApi().withStage("default");

        var answer = api(settings, List.of(new Route("turbine-score", throttled)), Patience.endless())
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(status, answer.status());
    }

    private static GatewayApi api(ApiSettings settings, List<Route> routes, Patience patience) {
        return new GatewayApi(
                Arrivals.API,
                settings,
                routes,
                new AwsIds(new Random(SEED)),
                Clock.fixed(Arrivals.TIME, ZoneOffset.UTC),
                patience);
    }

    private static WireRequest post(String path, Body body) {
        return new WireRequest("POST", path, "", Headers.of("Content-Type", "text/csv"), body);
    }
}

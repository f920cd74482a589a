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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayApiTest {
    private static final int SEED = 1;
    private static final String FIRST_REQUEST_ID = new AwsIds(new Random(SEED)).gatewayRequestId();
    private static final String OK = "{\"statusCode\":200,\"headers\":{\"x-a\":\"b\"},\"body\":\"0.5\"}";

    private final List<byte[]> events = new ArrayList<>();

    @Test
    void theFunctionsResultGoesOutWithTheGatewaysHeaders() {
        var answer = api(answering(OK)).answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(
                new WireResponse(
                        200,
                        Headers.of(
                                "Date", "Mon, 14 Apr 2025 22:16:23 GMT",
                                "Content-Type", "text/plain; charset=utf-8",
                                "Content-Length", "3",
                                "Connection", "keep-alive",
                                "X-A", "b",
                                "Apigw-Requestid", FIRST_REQUEST_ID),
                        Body.of("0.5")),
                answer);
    }

    @Test
    void theEventHasTheIdOfTheAnswer() {
        api(answering(OK)).answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(
                FIRST_REQUEST_ID,
                Json.read(events.get(0)).at("/requestContext/requestId").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "PROPFIND"})
    void anyMethodReachesTheFunction(String method) {
        api(answering(OK))
                .answer(
                        new WireRequest(method, "/default/turbine-score", "", Headers.none(), Body.empty()),
                        "127.0.0.1");

        assertEquals(method, Json.read(events.get(0)).get("httpMethod").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/default",
                "/default/",
                "/turbine-score",
                "/default/turbine-score/",
                "/default/turbine-score/x",
                "/default/Turbine-Score",
                "/default//turbine-score",
                "//default/turbine-score",
                "/default%2Fturbine-score",
                "/prod/turbine-score"
            })
    void anyOtherPathIsNotFound(String path) {
        assertEquals(
                error(404, "{\"message\":\"Not Found\"}"),
                api(answering(OK)).answer(post(path, Body.of("1,2")), "127.0.0.1"));
        assertEquals(List.of(), events);
    }

    @Test
    void anEncodedLetterIsTheLetter() {
        var answer = api(answering(OK)).answer(post("/default/turbine%2dscore", Body.of("1,2")), "127.0.0.1");

        assertEquals(200, answer.status());
    }

    @Test
    void moreThanTenMegabytesAreTooMuchForTheGateway() {
        assertEquals(
                error(413, "{\"message\":\"Request Entity Too Large\"}"),
                api(answering(OK))
                        .answer(post("/default/turbine-score", zeros(GatewayApi.MAX_BODY_BYTES + 1)), "127.0.0.1"));
    }

    @Test
    void moreThanSixMegabytesAreTooMuchForLambda() {
        assertEquals(
                error(413, "{\"message\":\"Request Entity Too Large\"}"),
                api(answering(OK))
                        .answer(post("/default/turbine-score", text(GatewayApi.MAX_LAMBDA_BYTES)), "127.0.0.1"));
    }

    @Test
    void sixMillionBytesOfTextReachTheFunction() {
        var answer = api(answering(OK)).answer(post("/default/turbine-score", text(6_000_000)), "127.0.0.1");

        assertEquals(200, answer.status());
    }

    @Test
    void aFunctionThatThrowsEndsInTheOne500() {
        FunctionInvoker broken = event -> {
            throw new FunctionFailedException("threw on purpose");
        };

        assertEquals(
                error(500, "{\"message\":\"Internal Server Error\"}"),
                api(broken).answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1"));
    }

    @Test
    void aResultOfTheWrongShapeEndsInTheOne500() {
        assertEquals(
                error(500, "{\"message\":\"Internal Server Error\"}"),
                api(answering("\"0.5\"")).answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1"));
    }

    @Test
    void noContentHasNeitherBodyNorLength() {
        var answer = api(answering("{\"statusCode\":204,\"body\":\"ignored\"}"))
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(
                new WireResponse(
                        204,
                        Headers.of(
                                "Date",
                                "Mon, 14 Apr 2025 22:16:23 GMT",
                                "Connection",
                                "keep-alive",
                                "Apigw-Requestid",
                                FIRST_REQUEST_ID),
                        Body.empty()),
                answer);
    }

    @Test
    void twoFunctionsOfOneNameAreRefused() {
        var route = new Route("turbine-score", event -> event);

        assertThrows(IllegalStateException.class, () -> api(List.of(route, route)));
    }

    @Test
    void settingsChangeWhileItRuns() {
        var api = api(answering(OK));

        api.use(ApiSettings.httpApi().withPayloadFormat(PayloadFormat.V2_0).withStage("$default"));
        var old = api.answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");
        var now = api.answer(post("/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals("404 200", old.status() + " " + now.status());
        assertEquals("2.0", Json.read(events.get(0)).get("version").asText());
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

        var answer = api(ApiSettings.httpApi(), List.of(new Route("turbine-score", answering(OK))), none)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals(error(503, "{\"message\":\"Service Unavailable\"}"), answer);
    }

    @Test
    void aFunctionKnownToEndInTimeNeedsNoSecondThread() {
        Patience broken = (function, event, limit) -> {
            throw new FunctionFailedException("used");
        };
        var ending = new Route("turbine-score", answering(OK).endingWithin(Duration.ofSeconds(29)));

        var inTime = api(ApiSettings.httpApi(), List.of(ending), broken)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");
        var tooLong = api(ApiSettings.httpApi().withIntegrationTimeout(Duration.ofSeconds(28)), List.of(ending), broken)
                .answer(post("/default/turbine-score", Body.of("1,2")), "127.0.0.1");

        assertEquals("200 500", inTime.status() + " " + tooLong.status());
    }

    @Test
    void moreThanTheThrottleLetsThroughAreTooMany() {
        var settings = ApiSettings.httpApi().withThrottle(new ThrottleSettings(1, 2));
        var api = api(settings, List.of(new Route("turbine-score", answering(OK))), Patience.endless());
        var request = post("/default/turbine-score", Body.of("1,2"));

        var statuses = IntStream.range(0, 3)
                .mapToObj(i -> api.answer(request, "127.0.0.1").status())
                .toList();

        assertEquals(List.of(200, 200, 429), statuses);
    }

    @Test
    void aRequestThatNoRouteTakesUsesNoToken() {
        var settings = ApiSettings.httpApi().withThrottle(new ThrottleSettings(0, 0));
        var api = api(settings, List.of(new Route("turbine-score", answering(OK))), Patience.endless());

        assertEquals(
                404, api.answer(post("/elsewhere", Body.empty()), "127.0.0.1").status());
    }

    @ParameterizedTest
    @CsvSource({"HTTP, 10172, 200", "HTTP, 10173, 431", "REST, 10208, 200", "REST, 10209, 413"})
    void moreThanTenKilobytesOfHeadersAreTooMuch(ApiKind kind, int length, int status) {
        var settings = kind == ApiKind.HTTP
                ? ApiSettings.httpApi()
                : ApiSettings.restApi().withStage("default");
        var api = api(settings, List.of(new Route("turbine-score", answering(OK))), Patience.endless());
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

    private FunctionInvoker answering(String result) {
        return event -> {
            events.add(event);
            return result.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static GatewayApi api(FunctionInvoker function) {
        return api(List.of(new Route("turbine-score", function)));
    }

    private static GatewayApi api(List<Route> routes) {
        return api(ApiSettings.httpApi(), routes, Patience.endless());
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

    private static WireResponse error(int status, String body) {
        return new WireResponse(
                status,
                Headers.of(
                        "Date", "Mon, 14 Apr 2025 22:16:23 GMT",
                        "Content-Type", "application/json",
                        "Content-Length", Integer.toString(body.length()),
                        "Connection", "keep-alive",
                        "Apigw-Requestid", FIRST_REQUEST_ID),
                Body.of(body));
    }

    private static Body zeros(int count) {
        return Body.of(new byte[count]);
    }

    private static Body text(int count) {
        return Body.of("1".repeat(count));
    }
}

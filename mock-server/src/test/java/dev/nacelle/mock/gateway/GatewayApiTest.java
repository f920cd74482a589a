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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        return new GatewayApi(
                Arrivals.API,
                ApiSettings.httpApi(),
                routes,
                new AwsIds(new Random(SEED)),
                Clock.fixed(Arrivals.TIME, ZoneOffset.UTC),
                Patience.endless());
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

package dev.nacelle.lambda;

import static dev.nacelle.lambda.Events.READING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.lambda.Events.Spelling;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ModelReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurbineScoreHandlerTest {
    private static final Headers CORS = Headers.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Credentials", "true",
            "Access-Control-Allow-Headers", "*",
            "Access-Control-Allow-Methods", "POST,OPTIONS");
    private static final Headers JSON =
            Headers.of("Content-Type", "application/json").with(CORS);

    private final FakeSageMaker sageMaker =
            FakeSageMaker.answering("{\"predictions\": [{\"score\": 0.8101770281791687, \"predicted_label\": 1}]}");
    private final TurbineScoreHandler handler = HandlerRun.handler(sageMaker);

    /** Every format, spelling of the headers, and way to carry the body. */
    static List<String> goodCalls() {
        var packed = Base64.getEncoder().encodeToString(READING.getBytes(StandardCharsets.UTF_8));
        var events = new ArrayList<String>();
        for (var format : Format.values()) {
            for (var spelling : Spelling.values()) {
                for (var method : List.of("POST", "post")) {
                    events.add(Events.event(format, spelling, method, Events.quoted(READING), false));
                    events.add(Events.event(format, spelling, method, Events.quoted(READING + "\r\n"), false));
                    events.add(Events.event(format, spelling, method, Events.quoted(packed), true));
                }
            }
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("goodCalls")
    void aReadingIsScoredHoweverTheEventCarriesIt(String event) {
        var run = HandlerRun.of(handler, event);

        assertEquals(new WireResponse(200, JSON, Body.of("0.8101770281791687")), run.response());
        assertEquals(List.of(Body.of(READING)), bodiesAsked());
        assertEquals(List.of(), run.log());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aPreflightIsAnsweredWithoutAskingTheModel(Format format) {
        for (var event : List.of(
                Events.bodylessEvent(format, "OPTIONS"),
                Events.event(format, "OPTIONS", ""),
                Events.event(format, Spelling.LOWER, "OPTIONS", "null", true))) {
            var run = HandlerRun.of(handler, event);

            assertEquals(new WireResponse(200, CORS, Body.empty()), run.response());
        }
        assertEquals(List.of(), bodiesAsked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "get"})
    void anyOtherMethodIsRefusedWithTheAllowedOnes(String method) {
        for (var format : Format.values()) {
            var run = HandlerRun.of(handler, Events.bodylessEvent(format, method));

            assertEquals(405, run.response().status());
            assertEquals(JSON.with("Allow", "POST,OPTIONS"), run.response().headers());
            assertEquals("METHOD_NOT_ALLOWED", run.error().get("code"));
        }
        assertEquals(List.of(), bodiesAsked());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anErrorIsAnObjectUnderTheGatewaysRequestId(Format format) {
        var run = HandlerRun.of(handler, Events.bodylessEvent(format, "POST"));

        var expected = new WireResponse(
                400,
                JSON,
                Body.of("{\"code\":\"EMPTY_BODY\",\"hop\":\"client\","
                        + "\"message\":\"The request has no reading in its body.\","
                        + "\"hint\":\"Send one reading as comma-separated values in the request body.\","
                        + "\"retryable\":false,\"requestId\":\"JCJgriq-vHcEPMg=\"}"));
        assertEquals(expected, run.response());
        assertEquals(
                List.of("{\"level\":\"WARN\",\"requestId\":\"JCJgriq-vHcEPMg=\",\"lambdaRequestId\":\""
                        + HandlerRun.LAMBDA_REQUEST_ID + "\",\"status\":400,\"code\":\"EMPTY_BODY\",\"hop\":\"client\","
                        + "\"detail\":\"The request has no reading in its body.\",\"eventKind\":\"http-api\","
                        + "\"payloadFormat\":\"" + (format == Format.V1 ? "1.0" : "2.0")
                        + "\",\"sagemakerMillis\":0,\"totalMillis\":0,\"cold\":true}"),
                run.logWithoutTimes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"key1\": \"value1\", \"key2\": \"value2\", \"key3\": \"value3\"}",
                "{\"body\": \"TID008,HAWT,64,80,46,21,55,55,7,34,SE\"}",
                "{\"httpMethod\": null}",
                "{\"httpMethod\": \" \"}",
                "{\"requestContext\": null, \"body\": null}",
                "{\"requestContext\": {\"http\": []}}",
                "{\"httpMethod\": \"POST\", \"body\": {\"type\": \"HAWT\"}}",
                "{\"httpMethod\": \"POST\", \"body\": [64, 80]}",
                "{\"httpMethod\": \"POST\"",
                "[]",
                "null",
                "1",
                "\"POST\"",
                "POST",
                "",
                "\u0000",
                "\uFEFF"
            })
    void anEventThatIsNoHttpRequestIsAnsweredUnderLambdasRequestId(String event) {
        var run = HandlerRun.of(handler, event);

        assertEquals(400, run.response().status());
        assertEquals("EVENT_NOT_UNDERSTOOD", run.error().get("code"));
        assertEquals(HandlerRun.LAMBDA_REQUEST_ID, run.error().get("requestId"));
        assertEquals(List.of(), bodiesAsked());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aBodyThatOnlyClaimsToBeBase64IsRefused(Format format) {
        var run = HandlerRun.of(handler, Events.event(format, Spelling.TITLE, "POST", Events.quoted(READING), true));

        assertEquals("BAD_BASE64", run.error().get("code"));
        assertEquals(List.of(), bodiesAsked());
    }

    @Test
    void aPackedBodyThatIsNotUtf8IsRefused() {
        var run = HandlerRun.of(handler, Events.event(Format.V2, Spelling.LOWER, "POST", "\"AQL/\"", true));

        assertEquals("BODY_NOT_TEXT", run.error().get("code"));
    }

    @Test
    void aHandWrittenTestEventMayBeLoose() {
        var event = """
                {"unknown":{"deep":[{"httpMethod":"GET"}]},"isBase64Encoded":"true","body":"VElEMDA4","httpMethod":"POST",
                 "headers":null,"requestContext":"none"}""";

        assertEquals(200, HandlerRun.of(handler, event).response().status());
        assertEquals(List.of(Body.of("TID008")), bodiesAsked());
    }

    @Test
    void anEventMayComeWithoutALambdaContext() throws Exception {
        var output = new ByteArrayOutputStream();

        handler.handleRequest(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), output, null);

        var run = new HandlerRun(HandlerRun.text(output), List.of());
        assertEquals("", run.error().get("requestId"));
    }

    @Test
    void deployedWithoutAnEndpointNameItSaysSo() {
        var run = HandlerRun.of(new TurbineScoreHandler(), Events.event(Format.V1, "POST", READING));

        assertEquals("ENDPOINT_NAME_MISSING", run.error().get("code"));
    }

    private List<Body> bodiesAsked() {
        return sageMaker.asked.stream()
                .map(FakeSageMaker.Asked::body)
                .distinct()
                .toList();
    }

    @Test
    void onlyTheFirstCallOfAnInstanceIsCold() {
        var testers = HandlerRun.handler(sageMaker, Map.of("ENDPOINT_NAME", "turbine"));
        var starts = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var headers = HandlerRun.of(testers, Events.event(Format.V1, "POST", READING))
                    .response()
                    .headers();
            starts.add(headers.first("X-Nacelle-Start").orElseThrow());
        }

        assertEquals(List.of("cold", "warm", "warm"), starts);
    }

    @Test
    void aCallMayTakeAsLongAsLambdaHasLeft() {
        var told = new ArrayList<Duration>();
        ModelEndpoint model = (csv, left) -> {
            told.add(left);
            return new Attempt.Done<>(new ModelReply(Body.of("0.5"), ""));
        };
        var settings = SageMakerEndpointTest.settings(Map.of());

        HandlerRun.of(new TurbineScoreHandler(model, settings, () -> 0), Events.event(Format.V2, "POST", READING));

        assertEquals(List.of(Duration.ofMillis(HandlerRun.TIME_LEFT_MILLIS)), told);
    }

    @Test
    void theQueryReachesTheFunctionInEitherFormat() {
        var v1 = Events.event(Format.V1, "POST", READING)
                .replace(
                        "\"queryStringParameters\": null",
                        "\"queryStringParameters\": {\"a&b\": \"c d\", \"answer\": \"full\"}");
        var v2 = Events.event(Format.V2, "POST", READING).replace("tag=important&tag=urgent", "tag=x&answer=full");

        for (var event : List.of(v1, v2)) {
            var body = HandlerRun.of(handler, event).response().body().text();
            assertTrue(body.startsWith("{\"score\":0.8101770281791687,\"label\":1,\"threshold\":0.5,"), body);
        }
    }

    @Test
    void getIsAnsweredWhereItIsSetTo() {
        var describing =
                HandlerRun.handler(sageMaker, Map.of("ENDPOINT_NAME", "turbine", "NACELLE_SELF_DESCRIPTION", "on"));

        var run = HandlerRun.of(describing, Events.bodylessEvent(Format.V1, "GET"));

        assertEquals(200, run.response().status());
        var body = run.response().body().text();
        assertTrue(body.contains("\"payloadFormat\":\"1.0\"") && body.contains("\"eventKind\":\"http-api\""), body);
        assertFalse(body.contains("turbine"), body);
    }

    @Test
    void successIsLoggedWhereItIsSetTo() {
        var telling = HandlerRun.handler(sageMaker, Map.of("ENDPOINT_NAME", "turbine", "NACELLE_LOG_SUCCESS", "on"));

        var run = HandlerRun.of(telling, Events.event(Format.V2, "POST", READING));

        assertEquals(
                List.of("{\"level\":\"INFO\",\"requestId\":\"JCJgriq-vHcEPMg=\",\"lambdaRequestId\":\""
                        + HandlerRun.LAMBDA_REQUEST_ID + "\",\"status\":200,\"eventKind\":\"http-api\","
                        + "\"payloadFormat\":\"2.0\",\"sagemakerMillis\":0,\"totalMillis\":0,\"cold\":true}"),
                run.logWithoutTimes());
    }
}

package dev.nacelle.lambda;

import static dev.nacelle.lambda.EventKind.FUNCTION_URL;
import static dev.nacelle.lambda.EventKind.HAND_WRITTEN;
import static dev.nacelle.lambda.EventKind.HTTP_API;
import static dev.nacelle.lambda.EventKind.LOAD_BALANCER;
import static dev.nacelle.lambda.EventKind.QUEUE_OR_STREAM;
import static dev.nacelle.lambda.EventKind.REST_API;
import static dev.nacelle.lambda.EventKind.SCHEDULE;
import static dev.nacelle.lambda.EventKind.TEST_EVENT;
import static dev.nacelle.lambda.EventKind.UNKNOWN;
import static dev.nacelle.lambda.EventKind.WEB_SOCKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.nacelle.contract.Body;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who called the function, and in which payload format. */
class EventKindTest {
    private final List<Body> asked = new ArrayList<>();
    private final TurbineScoreHandler handler = new TurbineScoreHandler(
            (csv, left) -> {
                asked.add(csv);
                return new Attempt.Done<>(new ModelReply(Body.of("0.75"), "AllTraffic"));
            },
            SageMakerEndpointTest.settings(Map.of("NACELLE_LOG_SUCCESS", "on")),
            () -> 0);

    static Stream<Arguments> httpEvents() {
        return Stream.of(
                Arguments.of(Events.event(Format.V1, "POST", Events.READING), HTTP_API, "1.0", Events.REQUEST_ID),
                Arguments.of(Events.event(Format.V2, "POST", Events.READING), HTTP_API, "2.0", Events.REQUEST_ID),
                Arguments.of(OtherEvents.REST_API, REST_API, "1.0", "00a1b2c3-0000-4000-8000-000000000002"),
                Arguments.of(OtherEvents.FUNCTION_URL, FUNCTION_URL, "2.0", "u-1"),
                Arguments.of(OtherEvents.LOAD_BALANCER, LOAD_BALANCER, "1.0", HandlerRun.LAMBDA_REQUEST_ID),
                Arguments.of(OtherEvents.HAND_WRITTEN, HAND_WRITTEN, "1.0", HandlerRun.LAMBDA_REQUEST_ID));
    }

    @ParameterizedTest
    @MethodSource("httpEvents")
    void everyHttpEventIsScoredAndNamed(String event, EventKind kind, String format, String requestId) {
        var run = HandlerRun.of(handler, event);

        assertEquals(200, run.response().status());
        assertEquals(Body.of("0.75"), run.response().body());
        assertEquals(List.of(Body.of(Events.READING)), asked);
        assertEquals(Optional.of(format), run.response().headers().first("X-Nacelle-Payload-Format"));
        assertEquals(
                List.of("{\"level\":\"INFO\",\"requestId\":\"" + requestId + "\",\"lambdaRequestId\":\""
                        + HandlerRun.LAMBDA_REQUEST_ID + "\",\"status\":200,\"eventKind\":\"" + kind.wireName()
                        + "\",\"payloadFormat\":\"" + format
                        + "\",\"sagemakerMillis\":0,\"totalMillis\":0,\"cold\":true}"),
                run.log());
    }

    static Stream<Arguments> otherEvents() {
        return Stream.of(
                Arguments.of(OtherEvents.CONSOLE_TEST, TEST_EVENT, "the Lambda console's own test event"),
                Arguments.of(OtherEvents.WEB_SOCKET, WEB_SOCKET, "a WebSocket API's event"),
                Arguments.of(
                        OtherEvents.QUEUE,
                        QUEUE_OR_STREAM,
                        "an event with Records, as queues, topics, streams and buckets send"),
                Arguments.of(OtherEvents.SCHEDULE, SCHEDULE, "an EventBridge event"),
                Arguments.of("{}", UNKNOWN, "an event of an unknown kind"),
                Arguments.of("{\"requestContext\":{},\"httpMethod\":null}", UNKNOWN, "an event of an unknown kind"));
    }

    @ParameterizedTest
    @MethodSource("otherEvents")
    void anyOtherEventIsNamedInTheErrorThatAnswersIt(String event, EventKind kind, String words) {
        var run = HandlerRun.of(handler, event);

        assertEquals("EVENT_NOT_UNDERSTOOD", run.error().get("code"));
        assertEquals(
                "The function was called with " + words + ", which is no HTTP request.",
                run.error().get("message"));
        assertEquals(Optional.of("unknown"), run.response().headers().first("X-Nacelle-Payload-Format"));
        assertEquals(kind, read(event).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"version":"3.0","httpMethod":"POST"}                           | HTTP_API     | 1.0
            {"version":"2.0","httpMethod":"POST"}                           | HTTP_API     | 2.0
            {"requestContext":{"http":{"method":"POST"}}}                   | HTTP_API     | 2.0
            {"requestContext":{"http":null},"key1":1}                       | TEST_EVENT   | unknown
            {"httpMethod":"POST","requestContext":null}                     | HAND_WRITTEN | 1.0
            {"httpMethod":"POST","requestContext":{"elb":null}}             | REST_API     | 1.0
            """)
    void oddMixturesAreTakenForWhatTheyResembleMost(String event, EventKind kind, String format) {
        assertEquals(kind, read(event).kind());
        assertEquals(format, read(event).payloadFormat());
    }

    @Test
    void pathAndQueryAreReadAsEachFormatHasThem() {
        var v1 = read("""
                {"path":"/default/a%20b","queryStringParameters":{"a b":"c&d","e":null,"f":"\u00e9"}}""");
        var v2 = read("""
                {"rawPath":"/default/a b","rawQueryString":"a%20b=c%26d","queryStringParameters":{"a b":"c&d"}}""");

        assertEquals(List.of("/default/a%20b", "a+b=c%26d&f=%C3%A9"), List.of(v1.path(), v1.query()));
        assertEquals(List.of("/default/a b", "a%20b=c%26d"), List.of(v2.path(), v2.query()));
    }

    @Test
    void anEndlessRequestIdIsNone() {
        var longest = "r".repeat(128);

        assertEquals(Optional.of(longest), idOf(longest));
        assertEquals(Optional.empty(), idOf(longest + "r"));
    }

    private static Optional<String> idOf(String requestId) {
        return read("{\"requestContext\":{\"requestId\":\"" + requestId + "\"}}")
                .requestId();
    }

    private static GatewayEvent read(String event) {
        return GatewayEventReader.read(event.getBytes(StandardCharsets.UTF_8))
                .match(some -> some, failure -> fail(failure.toString()));
    }
}

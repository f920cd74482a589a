package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelReply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events made to keep the handler busy are answered within its limit, over a model that answers at once.
 *
 * <p>A body has a megabyte here. Everything else has a hundred kilobytes: API Gateway lets ten through, request line
 * and headers together (developer guide, "Quotas for HTTP APIs"); an event with more of it is no caller's.
 */
class HandlerWorstCaseTest {
    private static final int BODY = 1_000_000;
    private static final int ELSEWHERE = 100_000;

    private final TurbineScoreHandler handler = new TurbineScoreHandler(
            (csv, timeLeft) -> new Attempt.Done<>(new ModelReply(Body.of("0.5"), "AllTraffic")),
            SageMakerEndpointTest.settings(Map.of()),
            System::nanoTime);

    private record Heavy(String name, int status, String event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Heavy> heavyEvents() {
        return Stream.concat(heavyBodies(), heavySurroundings());
    }

    private static Stream<Heavy> heavyBodies() {
        return Stream.of(
                body("one long line", 200, "a,"),
                body("many lines", 400, "a\\n"),
                body("nothing but blanks", 400, " "),
                body("escaped quotes", 200, "\\\""),
                body("escaped letters", 200, "\\u00e9"),
                body("halves of letters", 200, "\\ud800"),
                new Heavy("a number as the body", 400, event("", "1".repeat(BODY))),
                packed("a packed line", 200, "MSwy"),
                packed("packed, but not in base64", 400, "!!!!"),
                packed("packed, but not UTF-8", 400, "//79"));
    }

    private static Stream<Heavy> heavySurroundings() {
        return Stream.of(
                elsewhere("arrays in arrays", 400, size -> "\"x\":" + "[".repeat(size) + ","),
                elsewhere(
                        "arrays nearly too deep",
                        200,
                        size -> "\"x\":[" + ("[".repeat(900) + "]".repeat(900) + ",").repeat(size / 1_801) + "0],"),
                elsewhere("objects by the thousand", 200, size -> "\"x\":[" + "{\"a\":{}},".repeat(size / 9) + "0],"),
                elsewhere("a number too long", 400, size -> "\"x\":" + "1".repeat(size) + ","),
                elsewhere(
                        "long numbers",
                        200,
                        size -> "\"x\":[" + ("1." + "3".repeat(900) + ",").repeat(size / 903) + "0],"),
                elsewhere("a name too long", 400, size -> "\"" + "n".repeat(size) + "\":0,"),
                elsewhere("names by the thousand", 200, HandlerWorstCaseTest::names),
                elsewhere("headers by the thousand", 200, size -> "\"headers\":{" + names(size) + "\"a\":\"b\"},"),
                elsewhere(
                        "one header a thousand times",
                        200,
                        size -> "\"headers\":{" + "\"accept\":\"a\",".repeat(size / 13) + "\"a\":\"b\"},"),
                elsewhere(
                        "a long list of wishes",
                        200,
                        size -> "\"headers\":{\"accept\":\"" + "a/b;q=1,".repeat(size / 8) + "\"},"),
                elsewhere("a long origin", 200, size -> "\"headers\":{\"origin\":\"" + "a".repeat(size) + "\"},"),
                elsewhere(
                        "parameters by the thousand",
                        200,
                        size -> "\"queryStringParameters\":{" + names(size) + "\"a\":\"%\"},"),
                elsewhere("a long query", 200, size -> "\"rawQueryString\":\"" + "%zz=&".repeat(size / 5) + "\","));
    }

    @ParameterizedTest
    @MethodSource("heavyEvents")
    void itIsAnsweredWithinTheLimit(Heavy heavy) {
        var bytes = heavy.event.getBytes(StandardCharsets.UTF_8);
        assertEquals(heavy.status, HandlerRun.of(handler, bytes).response().status());

        var spent =
                CpuTime.leastOf(HandlerFuzzTest.MOST_RUNS, HandlerFuzzTest.LIMIT, () -> HandlerRun.of(handler, bytes));

        assertTrue(spent.compareTo(HandlerFuzzTest.LIMIT) < 0, () -> heavy + " took " + spent);
    }

    private static Heavy body(String name, int status, String piece) {
        return new Heavy(name, status, event("", "\"" + piece.repeat(BODY / piece.length()) + "\""));
    }

    private static Heavy packed(String name, int status, String piece) {
        return new Heavy(
                name, status, event("\"isBase64Encoded\":true,", "\"" + piece.repeat(BODY / piece.length()) + "\""));
    }

    private static Heavy elsewhere(String name, int status, IntFunction<String> fields) {
        return new Heavy(name, status, event(fields.apply(ELSEWHERE), "\"1,2\""));
    }

    private static String event(String fields, String body) {
        return "{\"version\":\"2.0\",\"requestContext\":{\"http\":{\"method\":\"POST\"}}," + fields + "\"body\":" + body
                + "}";
    }

    /** Fields of so many characters together, each with a name of its own. */
    private static String names(int size) {
        return IntStream.range(0, size / 15)
                .mapToObj(i -> "\"n" + (1_000_000 + i) + "\":\"v\",")
                .collect(Collectors.joining());
    }
}

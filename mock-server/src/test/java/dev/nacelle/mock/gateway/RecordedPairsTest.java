package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was recorded from AWS, replayed through the two entry points. Each file in {@code recorded/events} has a request
 * and the event it became, each in {@code recorded/answers} a result and the answer it became; {@code source} says where
 * it was recorded. Account, API and address are replaced; what the recording did not keep is not compared.
 */
class RecordedPairsTest {
    private static final Account ACCOUNT = new Account("123456789012", "us-west-2");
    private static final Set<String> NOT_RECORDED_V1 = Set.of(
            "/requestContext/identity/cognitoAmr",
            "/requestContext/identity/principalOrgId",
            "/requestContext/protocol");

    static Stream<Path> events() throws IOException, URISyntaxException {
        return files("events");
    }

    static Stream<Path> answers() throws IOException, URISyntaxException {
        return files("answers");
    }

    @Test
    void thereAreRecordings() throws IOException, URISyntaxException {
        assertTrue(events().count() >= 15);
        assertTrue(answers().count() >= 30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void everyRequestBecomesTheRecordedEvent(Path file) throws IOException {
        var pair = Json.read(Files.readAllBytes(file));
        var expected = pair.get("event");

        var event = Json.read(call(pair, expected).event());

        assertEquals(sorted(expected), sorted(only(event, expected)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void everyResultBecomesTheRecordedAnswer(Path file) throws IOException {
        var pair = Json.read(Files.readAllBytes(file));
        var expected = pair.get("answer");

        var answer = call(pair, Json.read("{}".getBytes(StandardCharsets.UTF_8)))
                .answer(pair.get("result").toString().getBytes(StandardCharsets.UTF_8));

        assertEquals(
                expected.get("status").asInt() + " " + expected.get("body").asText(),
                answer.status() + " " + answer.body().text());
        if (expected.has("headers")) {
            assertEquals(lines(expected.get("headers")), linesLike(answer, expected.get("headers")));
        }
    }

    private static ProxyIntegration.Call call(JsonNode pair, JsonNode event) {
        var kind = ApiKind.valueOf(pair.get("kind").asText());
        var settings = (kind == ApiKind.HTTP ? ApiSettings.httpApi() : ApiSettings.restApi())
                .withStage(pair.path("stage").asText(kind == ApiKind.HTTP ? "$default" : "test"))
                .withPayloadFormat(
                        PayloadFormat.named(pair.path("format").asText("1.0")).orElseThrow())
                .withRouteKeys(List.of(pair.path("route").asText("ANY /{function}")))
                .withBinaryMediaTypes(strings(pair.path("binaryMediaTypes")));
        var time = Instant.ofEpochMilli(event.at("/requestContext/requestTimeEpoch")
                .asLong(event.at("/requestContext/timeEpoch").asLong(1_744_668_623_000L)));
        return ProxyIntegration.of(new Api(ACCOUNT, "s902u1zkkl"), settings, "fn")
                .call(request(pair.path("request"), settings), "203.0.113.7", ids(event), time)
                .orElseThrow();
    }

    private static RequestIds ids(JsonNode event) {
        var context = event.path("requestContext");
        var requestId = context.path("requestId").asText("JCInujOivHcEPVw=");
        return new RequestIds(
                requestId,
                context.path("extendedRequestId").asText(requestId),
                event.at("/headers/X-Amzn-Trace-Id")
                        .asText(event.at("/headers/x-amzn-trace-id")
                                .asText("Root=1-67fd87cd-619e118449cb17b736abd8bc")),
                "23e83a8204296606");
    }

    private static WireRequest request(JsonNode request, ApiSettings settings) {
        var fields = new ArrayList<Headers.Field>();
        request.path("headers")
                .forEach(line -> fields.add(
                        new Headers.Field(line.get(0).asText(), line.get(1).asText())));
        return new WireRequest(
                request.path("method").asText("POST"),
                request.path("path").asText(settings.path("fn")),
                request.path("query").asText(""),
                new Headers(fields),
                Body.of(Base64.getDecoder().decode(request.path("base64").asText(""))));
    }

    /** Without the members that the recording client's types do not have. */
    private static JsonNode only(JsonNode event, JsonNode expected) {
        var kept = event.deepCopy();
        for (var pointer : NOT_RECORDED_V1) {
            int slash = pointer.lastIndexOf('/');
            if (expected.at(pointer).isMissingNode()
                    && kept.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
                parent.remove(pointer.substring(slash + 1));
            }
        }
        for (var opaque : List.of("resourceId", "deploymentId")) {
            if (expected.path("requestContext").path(opaque).isMissingNode()) {
                ((ObjectNode) kept.get("requestContext")).remove(opaque);
            }
        }
        return kept;
    }

    private static String sorted(JsonNode node) {
        if (!node.isObject()) {
            return node.toString();
        }
        var members = new TreeSet<String>();
        node.properties().forEach(member -> members.add(member.getKey() + ": " + sorted(member.getValue())));
        return "{\n" + String.join(",\n", members) + "}";
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(text -> strings.add(text.asText()));
        return strings;
    }

    /** Names count with their case, values with their order. */
    private static Set<String> lines(JsonNode headers) {
        var lines = new TreeSet<String>();
        headers.properties().forEach(header -> lines.add(header.getKey() + ": " + strings(header.getValue())));
        return lines;
    }

    private static Set<String> linesLike(WireResponse answer, JsonNode expected) {
        var lines = new TreeSet<String>();
        for (var field : answer.headers().fields()) {
            if (!Set.of("Date", "Apigw-Requestid", "x-amzn-RequestId", "x-amz-apigw-id", "X-Amzn-Trace-Id")
                            .contains(field.name())
                    || expected.has(field.name())) {
                lines.add(field.name() + ": "
                        + answer.headers().fields().stream()
                                .filter(other -> other.name().equals(field.name()))
                                .map(Headers.Field::value)
                                .toList());
            }
        }
        return lines;
    }

    private static Stream<Path> files(String kind) throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(RecordedPairsTest.class.getResource("recorded/" + kind))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}

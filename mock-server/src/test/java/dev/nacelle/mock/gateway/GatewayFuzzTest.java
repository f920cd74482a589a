package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Half a million made-up requests become events, half a million made-up results become answers. Each is drawn from a seed
 * of its own, which a failure names.
 */
class GatewayFuzzTest {
    private static final int ROUNDS = 500_000;
    // Made-up names are not worth remembering.
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\x00]");

    private static final List<ApiSettings> SETTINGS = List.of(
            ApiSettings.httpApi(),
            ApiSettings.httpApi().withPayloadFormat(PayloadFormat.V2_0),
            ApiSettings.restApi(),
            ApiSettings.httpApi().withStage("$default").withRouteKeys(List.of("$default")),
            ApiSettings.httpApi()
                    .withPayloadFormat(PayloadFormat.V2_0)
                    .withRouteKeys(List.of("ANY /{a}/{proxy+}"))
                    .withStageVariables(Map.of("a", "b")),
            ApiSettings.restApi().withRouteKeys(List.of("ANY /{proxy+}")).withBinaryMediaTypes(List.of("*/*")),
            ApiSettings.httpApi().withCors(CorsSettings.anyOrigin()));

    private static final List<ProxyIntegration> INTEGRATIONS = SETTINGS.stream()
            .map(settings -> ProxyIntegration.of(Arrivals.API, settings, "fn"))
            .toList();

    private static final Set<String> MEMBERS_V1 = Set.of(
            "version",
            "resource",
            "path",
            "httpMethod",
            "headers",
            "multiValueHeaders",
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "requestContext",
            "pathParameters",
            "stageVariables",
            "body",
            "isBase64Encoded");
    private static final Set<String> MEMBERS_V2_ALWAYS =
            Set.of("version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded");

    @Test
    void everyRequestBecomesAWellFormedEvent() {
        IntStream.range(0, ROUNDS).parallel().forEach(seed -> {
            var random = new Random(seed);
            int which = random.nextInt(SETTINGS.size());
            checkEvent(seed, SETTINGS.get(which), call(which, FuzzInput.request(random, SETTINGS.get(which))));
        });
    }

    @Test
    void everyResultBecomesAWellFormedAnswer() {
        var calls = IntStream.range(0, SETTINGS.size())
                .mapToObj(GatewayFuzzTest::reading)
                .toList();
        IntStream.range(0, ROUNDS).parallel().forEach(seed -> {
            var random = new Random(seed);
            int which = random.nextInt(SETTINGS.size());
            var answer = calls.get(which).answer(FuzzInput.result(random));
            checkAnswer(seed, SETTINGS.get(which), answer);
        });
    }

    private static ProxyIntegration.Call reading(int which) {
        var settings = SETTINGS.get(which);
        var path = settings.routeKeys().get(0).contains("{proxy+}") ? settings.path("fn") + "/x" : settings.path("fn");
        return call(
                which,
                new WireRequest(
                        "POST", path, "", Headers.of("Origin", "http://page", "Accept", "*/*"), Body.of("1,2")));
    }

    private static ProxyIntegration.Call call(int which, WireRequest request) {
        var ids = SETTINGS.get(which).kind() == ApiKind.HTTP ? Arrivals.IDS : Arrivals.REST_IDS;
        return INTEGRATIONS
                .get(which)
                .call(request, "127.0.0.1", ids, Arrivals.TIME)
                .orElseThrow();
    }

    private static void checkEvent(int seed, ApiSettings settings, ProxyIntegration.Call call) {
        var names = members(seed, call.event());
        if (settings.kind() == ApiKind.HTTP && settings.payloadFormat() == PayloadFormat.V2_0) {
            assertTrue(names.containsAll(MEMBERS_V2_ALWAYS), () -> "seed " + seed + ": " + names);
        } else {
            var expected = new TreeSet<>(MEMBERS_V1);
            if (settings.kind() == ApiKind.REST) {
                expected.remove("version");
            }
            assertEquals(expected, names, () -> "seed " + seed);
        }
    }

    /** The members of an object, which is read to its end. */
    private static Set<String> members(int seed, byte[] json) {
        var names = new TreeSet<String>();
        try (var parser = JSON.createParser(json)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken(), () -> "seed " + seed);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                assertTrue(names.add(parser.currentName()), () -> "seed " + seed + ": twice a member");
                parser.nextToken();
                parser.skipChildren();
            }
            assertEquals(null, parser.nextToken(), () -> "seed " + seed);
            return names;
        } catch (IOException malformed) {
            throw new UncheckedIOException("seed " + seed, malformed);
        }
    }

    private static void checkAnswer(int seed, ApiSettings settings, WireResponse answer) {
        var http = settings.kind() == ApiKind.HTTP;
        assertTrue(answer.status() >= 200 && answer.status() <= 599, () -> "seed " + seed + ": " + answer.status());
        for (var field : answer.headers().fields()) {
            assertTrue(TOKEN.matcher(field.name()).matches(), () -> "seed " + seed + ": " + field);
            assertTrue(!LINE_BREAK.matcher(field.value()).find(), () -> "seed " + seed + ": " + field);
        }
        assertEquals(
                List.of(http ? "JCJgriq-vHcEPMg=" : "224e0b2e-0dfa-481a-ad65-b647686cb362"),
                new ArrayList<>(answer.headers().all(http ? "Apigw-Requestid" : "x-amzn-RequestId")),
                () -> "seed " + seed);
        var bodyless = answer.status() == 204 || answer.status() == 304;
        assertEquals(
                bodyless ? List.of() : List.of(Integer.toString(answer.body().size())),
                answer.headers().all(HeaderNames.CONTENT_LENGTH),
                () -> "seed " + seed);
        assertEquals(
                bodyless ? 0 : 1, answer.headers().all(HeaderNames.CONTENT_TYPE).size(), () -> "seed " + seed);
    }
}

package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyIntegrationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    HTTP | 1.0 | {"version":"1.0","resource":"/fn","path":"/default/fn",
                    HTTP | 2.0 | {"version":"2.0","routeKey":"ANY /fn","rawPath":"/default/fn",
                    REST | 1.0 | {"resource":"/fn","path":"/fn","httpMethod":"POST",
                    """)
    void aRequestBecomesTheEventOfTheSettings(ApiKind kind, String format, String beginning) {
        var settings =
                settings(kind).withPayloadFormat(PayloadFormat.named(format).orElseThrow());

        var event = new String(call(settings, "/default/fn").orElseThrow().event(), StandardCharsets.UTF_8);

        assertEquals(beginning, event.substring(0, beginning.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    HTTP | 1.0 | 500 {"message":"Internal Server Error"}
                    HTTP | 2.0 | 200 text
                    REST | 1.0 | 502 {"message": "Internal server error"}
                    """)
    void aResultBecomesTheAnswerOfTheSettings(ApiKind kind, String format, String expected) {
        var settings =
                settings(kind).withPayloadFormat(PayloadFormat.named(format).orElseThrow());

        var answer = answer(settings, "\"text\"");

        assertEquals(expected, answer.status() + " " + answer.body().text());
    }

    @Test
    void aRestApiTellsTheTraceOfTheCall() {
        var answer = answer(settings(ApiKind.REST), "{\"statusCode\":200}");

        assertEquals(
                Optional.of("Root=1-67fd8a17-0123456789abcdef01234567;Parent=752c273a1dbf0dc3;Sampled=0;"
                        + "Lineage=1:00000cc8:0"),
                answer.headers().first("X-Amzn-Trace-Id"));
    }

    @Test
    void aRestApiUndoesBase64ForWhoAcceptsABinaryMediaType() {
        var result = "{\"statusCode\":200,\"body\":\"MC41\",\"isBase64Encoded\":true}";

        assertEquals("MC41", answer(settings(ApiKind.REST), result).body().text());
        assertEquals(
                "0.5",
                answer(settings(ApiKind.REST).withBinaryMediaTypes(List.of("application/*", "*/*")), result)
                        .body()
                        .text());
    }

    @Test
    void whatNoRouteTakesIsNoCall() {
        assertEquals(Optional.empty(), call(ApiSettings.httpApi(), "/default/other"));
    }

    @Test
    void halfACharacterDoesNoHarm() {
        var request = new WireRequest(
                "POST", "/default/fn", "a\udc00", Headers.of("X-\ud800", "a\ud800b\ud83d\ude0a"), Body.empty());

        var event = Json.read(call(ApiSettings.httpApi(), request).orElseThrow().event());

        assertEquals("a?b\ud83d\ude0a", event.at("/headers/X-?").asText());
        assertEquals("{\"a?\":\"\"}", event.get("queryStringParameters").toString());
    }

    private static ApiSettings settings(ApiKind kind) {
        return kind == ApiKind.HTTP
                ? ApiSettings.httpApi()
                : ApiSettings.restApi().withStage("default");
    }

    private static WireResponse answer(ApiSettings settings, String result) {
        return call(settings, "/default/fn").orElseThrow().answer(result.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<ProxyIntegration.Call> call(ApiSettings settings, String path) {
        return call(settings, new WireRequest("POST", path, "", Headers.none(), Body.of("1,2")));
    }

    private static Optional<ProxyIntegration.Call> call(ApiSettings settings, WireRequest request) {
        var ids = settings.kind() == ApiKind.HTTP ? Arrivals.IDS : Arrivals.REST_IDS;
        return ProxyIntegration.of(Arrivals.API, settings, "fn").call(request, "127.0.0.1", ids, Arrivals.TIME);
    }
}

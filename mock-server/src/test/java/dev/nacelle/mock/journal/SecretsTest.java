package dev.nacelle.mock.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "Proxy-Authorization",
                "Cookie",
                "Set-Cookie",
                "X-API-Key",
                "X-Amz-Security-Token",
                "X-Nacelle-Token"
            })
    void aSecretHeaderIsMaskedInWhateverCase(String name) {
        assertEquals(
                Headers.of("Accept", "*/*", name, "***"), Secrets.masked(Headers.of("Accept", "*/*", name, "s3cret")));
    }

    @ParameterizedTest
    @CsvSource({
        "a=1&X-Amz-Security-Token=abc&b=2, a=1&X-Amz-Security-Token=***&b=2",
        "x-amz-signature=00ff, x-amz-signature=***",
        "token=abc, token=***",
        "mytoken=abc, mytoken=abc",
        "a=1, a=1"
    })
    void aSecretInTheQueryIsMasked(String query, String masked) {
        assertEquals(masked, Secrets.maskedQuery(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"headers":{"authorization":"s","a":"b"},"n":null,"t":true,"i":1} | {"headers":{"authorization":"***","a":"b"},"n":null,"t":true,"i":1}
                    {"multiValueHeaders":{"Cookie":["s","s"],"A":["b"]},"body":"c"}   | {"multiValueHeaders":{"Cookie":["***","***"],"A":["b"]},"body":"c"}
                    {"cookies":["a=s","b=s"],"rawPath":"/x"}                          | {"cookies":["***","***"],"rawPath":"/x"}
                    {"rawQueryString":"token=s&a=1"}                                  | {"rawQueryString":"token=***&a=1"}
                    {"queryStringParameters":{"token":"s"}}                           | {"queryStringParameters":{"token":"***"}}
                    {"cookies":{"a":{"b":["s"]}},"c":"d"}                             | {"cookies":{"a":{"b":["***"]}},"c":"d"}
                    """)
    void inAnEventEveryTextUnderASecretNameIsMasked(String event, String masked) {
        assertEquals(masked, Secrets.maskedEvent(Body.of(event)).text());
    }

    @Test
    void anEventThatIsNoJsonIsLeftOut() {
        assertEquals(
                "\"***\"",
                Secrets.maskedEvent(Body.of("{\"authorization\": s3cret")).text());
    }

    @Test
    void nothingOfASecretIsInWhatTheJournalWrites() throws IOException {
        var journal = new Journal(JournalLimits.defaults());
        var request = new WireRequest(
                "POST",
                "/default/turbine-score",
                "X-Amz-Security-Token=s3cret",
                Headers.of("Authorization", "s3cret", "Cookie", "a=s3cret"),
                Body.of("1"));
        var call = journal.begin("127.0.0.1", request);
        call.attemptAnswered(request, 0, new WireResponse(200, Headers.of("Set-Cookie", "s3cret"), Body.empty()));
        call.functionAnswered(
                call.functionBegan(
                        "{\"headers\":{\"Authorization\":\"s3cret\"},\"rawQueryString\":\"X-Amz-Security-Token=s3cret\"}"
                                .getBytes(StandardCharsets.UTF_8)),
                new byte[0]);
        var out = new ByteArrayOutputStream();

        JournalJson.write(
                journal.append(
                        call, "a", new WireResponse(200, Headers.of("Set-Cookie", "s3cret"), Body.empty()), "whole"),
                out);

        assertFalse(out.toString(StandardCharsets.UTF_8).contains("s3cret"), out.toString(StandardCharsets.UTF_8));
    }
}

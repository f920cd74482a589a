package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultV2Test {
    @Test
    void withAStatusCodeItIsDescribedAndEachCookieHasALine() throws BadResultException {
        var answer = answer("""
                {"statusCode": 200, "headers": {"X-Custom-Header": "a"}, "cookies": ["a=1", "b=2; HttpOnly"],
                 "body": "{}"}
                """);

        assertEquals(
                new GatewayAnswer(
                        200,
                        "text/plain; charset=utf-8",
                        Headers.of("X-Custom-Header", "a", "Set-Cookie", "a=1", "Set-Cookie", "b=2; HttpOnly"),
                        Body.of("{}")),
                answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Hello from Lambda!"      | Hello from Lambda!
                    {"hello": "world"}        | {"hello":"world"}
                    ["hello", 3, true]        | ["hello",3,true]
                    3                         | 3
                    3.10                      | 3.10
                    1e-05                     | 1e-05
                    0.6582455039024353        | 0.6582455039024353
                    true                      | true
                    null                      | null
                    {}                        | {}
                    "errorMessage"            | errorMessage
                    {"headers": {"a": "b"}}   | {"headers":{"a":"b"}}
                    {"a": {"b": [1.0, null]}} | {"a":{"b":[1.0,null]}}
                    """)
    void withoutAStatusCodeTheResultIsTheBody(String result, String body) throws BadResultException {
        assertEquals(new GatewayAnswer(200, "application/json", Headers.none(), Body.of(body)), answer(result));
    }

    @Test
    void anEmptyTextIsAnEmptyBody() throws BadResultException {
        assertEquals(new GatewayAnswer(200, "application/json", Headers.none(), Body.empty()), answer("\"\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"errorMessage\":\"test fake error message\"}",
                "{\"statusCode\":200,\"cookies\":{\"test-cookies-invalid\":\"value1\"}}",
                "{\"statusCode\":\"test\"}",
                "{\"a\":",
                "{\"statusCode\":0}",
                "{\"statusCode\":200.5}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"body\":{}}",
                "{\"statusCode\":200,\"cookies\":\"a=1\"}",
                "{\"statusCode\":200,\"cookies\":[null]}"
            })
    void anythingElseIsNoAnswer(String result) {
        assertThrows(BadResultException.class, () -> answer(result));
    }

    private static GatewayAnswer answer(String result) throws BadResultException {
        return ResultV2.answer(result.getBytes(StandardCharsets.UTF_8));
    }
}

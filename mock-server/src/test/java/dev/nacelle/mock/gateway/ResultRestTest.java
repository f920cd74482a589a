package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultRestTest {
    @Test
    void namesKeepTheirCaseAndMultipleValuesComeFirst() throws BadResultException {
        var answer = answer("""
                {"statusCode": 200,
                 "headers": {"x-Both": "single-value", "myheader": "test,other", "header-bool": true},
                 "multiValueHeaders": {"x-Both": ["multi-value1", "multi-value2"]},
                 "body": "{}"}
                """);

        assertEquals(
                new GatewayAnswer(
                        200,
                        "application/json",
                        Headers.of(
                                "x-Both", "multi-value1",
                                "x-Both", "multi-value2",
                                "x-Both", "single-value",
                                "myheader", "test,other",
                                "header-bool", "true"),
                        Body.of("{}")),
                answer);
    }

    @Test
    void someHeadersGoOutUnderAnotherName() throws BadResultException {
        var answer = answer("""
                {"statusCode": 200, "headers": {"date": "now", "Transfer-Encoding": "chunked", "content-TYPE": "a/b",
                 "www-authenticate": "Basic"}}
                """);

        assertEquals(
                new GatewayAnswer(
                        200,
                        "a/b",
                        Headers.of("x-amzn-Remapped-Date", "now", "x-amzn-Remapped-WWW-Authenticate", "Basic"),
                        Body.empty()),
                answer);
    }

    @Test
    void base64IsUndoneOnlyForThoseWhoAcceptIt() throws BadResultException {
        var result = bytes("{\"statusCode\":200,\"body\":\"AQIDBAU=\",\"isBase64Encoded\":true}");

        assertEquals(Body.of("AQIDBAU="), ResultRest.answer(result, false).body());
        assertEquals(
                Body.of(new byte[] {1, 2, 3, 4, 5}),
                ResultRest.answer(result, true).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200}",
                "{\"statusCode\":\"200\"}",
                "{\"statusCode\":200,\"headers\":null,\"body\":null}"
            })
    void littleIsNeeded(String result) throws BadResultException {
        assertEquals(new GatewayAnswer(200, "application/json", Headers.none(), Body.empty()), answer(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"statusCode\":0,\"body\":\"replaced\"}",
                "{\"statusCode\":\"test\"}",
                "{\"statusCode\":200,\"wrongValue\":\"value\"}",
                "{\"statusCode\":200,\"cookies\":[\"a=b\"]}",
                "{\"statusCode\":200,\"multiValueHeaders\":{\"a\":\"b\"}}",
                "{\"headers\":{\"test-header\":\"value\"}}",
                "\"justAString\"",
                "null"
            })
    void anythingElseIsNoAnswer(String result) {
        assertThrows(BadResultException.class, () -> answer(result));
    }

    private static GatewayAnswer answer(String result) throws BadResultException {
        return ResultRest.answer(bytes(result), false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

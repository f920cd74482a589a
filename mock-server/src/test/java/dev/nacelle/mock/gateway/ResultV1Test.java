package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultV1Test {
    private static final String DEFAULT_TYPE = "text/plain; charset=utf-8";

    @Test
    void aFullResultBecomesAnAnswerWithTitleCasedNames() throws BadResultException {
        var answer = answer("""
                {"statusCode": 201, "headers": {"content-type": "application/json", "myheader": "a"},
                 "body": "0.5", "isBase64Encoded": false}
                """);

        assertEquals(new GatewayAnswer(201, "application/json", Headers.of("Myheader", "a"), Body.of("0.5")), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200}",
                "{\"statusCode\":200,\"headers\":null,\"multiValueHeaders\":null,\"body\":null,\"isBase64Encoded\":null}",
                "{\"statusCode\":200,\"headers\":{},\"body\":\"\",\"unknown\":{\"ignored\":[1]}}",
                "{\"statusCode\":200,\"headers\":{\"X-Null\":null}}"
            })
    void whatIsAbsentOrNullIsEmpty(String result) throws BadResultException {
        assertEquals(new GatewayAnswer(200, DEFAULT_TYPE, Headers.none(), Body.empty()), answer(result));
    }

    @Test
    void evenJsonIsPlainTextWithoutAContentType() throws BadResultException {
        var answer = answer("{\"statusCode\":200,\"body\":\"{\\\"a\\\":1}\"}");

        assertEquals(new GatewayAnswer(200, DEFAULT_TYPE, Headers.none(), Body.of("{\"a\":1}")), answer);
    }

    @Test
    void singleValuesStandBeforeMultipleOnes() throws BadResultException {
        var answer = answer("""
                {"statusCode": 200,
                 "multiValueHeaders": {"x-both": ["multi-value1", "multi-value2"], "Set-Cookie": ["a=1", "b=2"]},
                 "headers": {"X-Both": "single-value"}}
                """);

        assertEquals(
                Headers.of(
                        "X-Both", "single-value",
                        "X-Both", "multi-value1",
                        "X-Both", "multi-value2",
                        "Set-Cookie", "a=1",
                        "Set-Cookie", "b=2"),
                answer.own());
    }

    @Test
    void aStatusMayBeWrittenAsText() throws BadResultException {
        assertEquals(
                new GatewayAnswer(201, DEFAULT_TYPE, Headers.none(), Body.empty()), answer("{\"statusCode\":\"201\"}"));
    }

    @Test
    void aHeaderMayBeTrueOrANumber() throws BadResultException {
        var answer =
                answer("{\"statusCode\":200,\"headers\":{\"test-header\":\"value\",\"header-bool\":true,\"n\":7}}");

        assertEquals(Headers.of("Test-Header", "value", "Header-Bool", "true", "N", "7"), answer.own());
    }

    @Test
    void aBase64BodyIsDecoded() throws BadResultException {
        var answer = answer("{\"statusCode\":200,\"body\":\"AQIDBAU=\",\"isBase64Encoded\":true}");

        assertEquals(Body.of(new byte[] {1, 2, 3, 4, 5}), answer.body());
    }

    @Test
    void whatTheGatewayWritesItselfIsNotTakenFromTheFunction() throws BadResultException {
        var answer = answer("""
                {"statusCode": 200, "headers": {"content-length": "999", "Transfer-Encoding": "chunked",
                 "connection": "close", "date": "now", "Apigw-Requestid": "mine", "x-kept": "yes"}}
                """);

        assertEquals(Headers.of("X-Kept", "yes"), answer.own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"statusCode\":200} trailing",
                "\"Hello from Lambda!\"",
                "3",
                "null",
                "[]",
                "{}",
                "{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.RuntimeException\"}",
                "{\"statusCode\":0,\"body\":\"replaced\"}",
                "{\"statusCode\":99}",
                "{\"statusCode\":101}",
                "{\"statusCode\":600}",
                "{\"statusCode\":99999999999}",
                "{\"statusCode\":200.5}",
                "{\"statusCode\":\"OK\"}",
                "{\"statusCode\":\"2010\"}",
                "{\"statusCode\":\" 201\"}",
                "{\"statusCode\":true}",
                "{\"headers\":{\"test-header\":\"value\"}}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"body\":{\"a\":1}}",
                "{\"statusCode\":200,\"body\":0.5}",
                "{\"statusCode\":200,\"body\":\"%%\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200,\"isBase64Encoded\":\"true\"}",
                "{\"statusCode\":200,\"headers\":[\"a\"]}",
                "{\"statusCode\":200,\"headers\":{\"a\":[\"b\"]}}",
                "{\"statusCode\":200,\"headers\":{\"bad name\":\"b\"}}",
                "{\"statusCode\":200,\"headers\":{\"a\":\"b\\r\\nEvil: 1\"}}",
                "{\"statusCode\":200,\"multiValueHeaders\":{\"a\":\"b\"}}"
            })
    void anythingElseIsNoAnswer(String result) {
        assertThrows(BadResultException.class, () -> answer(result));
    }

    @Test
    void aBodyThatIsNoTextIsToldAsAwsTellsIt() {
        var thrown = assertThrows(BadResultException.class, () -> answer("{\"statusCode\":200,\"body\":7}"));

        assertEquals("Lambda body contains the wrong type for field \"body\"", thrown.getMessage());
    }

    private static GatewayAnswer answer(String result) throws BadResultException {
        return ResultV1.answer(result.getBytes(StandardCharsets.UTF_8));
    }
}

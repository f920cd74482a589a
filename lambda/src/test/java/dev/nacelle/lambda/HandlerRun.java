package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a handler, as Lambda would make it.
 *
 * @param text what it wrote, which must be UTF-8
 * @param log what it logged, line by line
 */
record HandlerRun(String text, List<String> log) {
    static final String LAMBDA_REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    static final int TIME_LEFT_MILLIS = 20_000;
    private static final JsonFactory JSON = new JsonFactory();

    static HandlerRun of(TurbineScoreHandler handler, String event) {
        return of(handler, event.getBytes(StandardCharsets.UTF_8));
    }

    static HandlerRun of(TurbineScoreHandler handler, byte[] event) {
        var output = new ByteArrayOutputStream();
        var log = new ArrayList<String>();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), output, new LambdaContext(log));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return new HandlerRun(text(output), List.copyOf(log));
    }

    /** A handler over that fake, with its endpoint's name set and the headers for testers off. */
    static TurbineScoreHandler handler(FakeSageMaker sageMaker) {
        return handler(sageMaker, FakeSageMaker.ENDPOINT);
    }

    /** The same with another endpoint's name. */
    static TurbineScoreHandler handler(FakeSageMaker sageMaker, String endpointName) {
        return handler(sageMaker, Map.of("SAGEMAKER_ENDPOINT_NAME", endpointName, "NACELLE_TESTER_HEADERS", "off"));
    }

    /** A handler over that fake and environment. */
    static TurbineScoreHandler handler(FakeSageMaker sageMaker, Map<String, String> environment) {
        return new TurbineScoreHandler(sageMaker.client(), name -> Optional.ofNullable(environment.get(name)));
    }

    /** The log with every time as 0. */
    List<String> logWithoutTimes() {
        return log.stream()
                .map(line -> line.replaceAll("(Millis\":)\\d+", "$1" + 0))
                .toList();
    }

    static String text(ByteArrayOutputStream output) {
        return Body.of(output.toByteArray()).strictText().orElseThrow();
    }

    /** The result read as strictly as API Gateway reads it: these four keys, of these types, and nothing else. */
    WireResponse response() {
        try (var json = JSON.createParser(text)) {
            assertEquals(JsonToken.START_OBJECT, json.nextToken());
            expect(json, "statusCode", JsonToken.VALUE_NUMBER_INT);
            int status = json.getIntValue();
            expect(json, "headers", JsonToken.START_OBJECT);
            var headers = strings(json);
            expect(json, "body", JsonToken.VALUE_STRING);
            var body = json.getText();
            expect(json, "isBase64Encoded", JsonToken.VALUE_FALSE);
            assertEquals(JsonToken.END_OBJECT, json.nextToken());
            assertNull(json.nextToken());
            return new WireResponse(status, headers, Body.of(body));
        } catch (IOException malformed) {
            throw new UncheckedIOException(text, malformed);
        }
    }

    /** The answer's body as the error object it must be. */
    Map<String, String> error() {
        return error(response());
    }

    /** The error object in that answer's body. */
    Map<String, String> error(WireResponse response) {
        try (var json = JSON.createParser(response.body().text())) {
            assertEquals(JsonToken.START_OBJECT, json.nextToken());
            var fields = new LinkedHashMap<String, String>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var expected = "retryable".equals(json.currentName())
                        ? json.nextBooleanValue() != null
                        : json.nextTextValue() != null;
                assertTrue(expected, text);
                fields.put(json.currentName(), json.getText());
            }
            assertNull(json.nextToken());
            return fields;
        } catch (IOException malformed) {
            throw new UncheckedIOException(text, malformed);
        }
    }

    private static void expect(JsonParser json, String name, JsonToken value) throws IOException {
        assertEquals(name, json.nextFieldName());
        assertEquals(value, json.nextToken());
    }

    private static Headers strings(JsonParser json) throws IOException {
        var fields = new ArrayList<Headers.Field>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            assertEquals(JsonToken.VALUE_STRING, json.nextToken());
            fields.add(new Headers.Field(json.currentName(), json.getText()));
        }
        assertEquals(JsonToken.END_OBJECT, json.currentToken());
        return new Headers(fields);
    }

    /** What Lambda tells of a call, as far as the handler asks. */
    private record LambdaContext(List<String> log) implements Context {
        @Override
        public String getAwsRequestId() {
            return LAMBDA_REQUEST_ID;
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String line) {
                    log.add(line);
                }

                @Override
                public void log(byte[] line) {
                    log.add(new String(line, StandardCharsets.UTF_8));
                }
            };
        }

        @Override
        public String getLogGroupName() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getLogStreamName() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getFunctionName() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getFunctionVersion() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getInvokedFunctionArn() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClientContext getClientContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getRemainingTimeInMillis() {
            return TIME_LEFT_MILLIS;
        }

        @Override
        public int getMemoryLimitInMB() {
            throw new UnsupportedOperationException();
        }
    }
}

package dev.nacelle.mock.generation;

import com.amazonaws.services.lambda.runtime.Context;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One edition of the workshop's function, run over a SageMaker that answers as it is told. */
final class WorkshopRun {
    static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    static final String SCORE = "{\"predictions\": [{\"score\": 0.998887598515, \"predicted_label\": 1}]}";
    static final String HEADERS = "\"headers\":{\"Content-Type\":\"application/json\","
            + "\"Access-Control-Allow-Origin\":\"*\",\"Access-Control-Allow-Credentials\":\"true\","
            + "\"Access-Control-Allow-Headers\":\"*\"}";

    private final HandlerGeneration generation;
    private final List<WireRequest> asked = new ArrayList<>();

    WorkshopRun(HandlerGeneration generation) {
        this.generation = generation;
    }

    /** Everything SageMaker was asked so far. */
    List<WireRequest> asked() {
        return List.copyOf(asked);
    }

    /** What the function answers to that event, or what it raises. */
    String outcome(String event, int status, String error, Body answer) throws IOException {
        try {
            return run(event, status, error, answer);
        } catch (PythonException raised) {
            return raised.type() + ": " + raised.words();
        }
    }

    /** What the function answers to that event. */
    String run(String event, int status, String error, Body answer) throws IOException {
        try (var client = InProcessRuntimeClient.create(
                request -> {
                    asked.add(request);
                    return answer(status, error, answer);
                },
                "eu-west-1")) {
            var output = new ByteArrayOutputStream();
            generation
                    .handler(client, "turbines", WorkshopRun::unused)
                    .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context());
            return output.toString(StandardCharsets.UTF_8);
        }
    }

    private static WireResponse answer(int status, String error, Body body) {
        var headers = Headers.of("Content-Type", "application/json");
        return new WireResponse(status, error.isEmpty() ? headers : headers.with("x-amzn-ErrorType", error), body);
    }

    private static void unused(InputStream input, OutputStream output, Context context) {
        throw new AssertionError("asked the current handler");
    }

    /** The workshop's functions never look at it. */
    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** An event of that payload format with the reading in it. */
    static String event(String version, String method) {
        var context = version.equals("1.0")
                ? "\"httpMethod\": %s, \"requestContext\": {\"httpMethod\": %s}"
                : "\"requestContext\": {\"http\": {\"method\": %s, \"path\": %s}}";
        return "{\"version\": \"%s\", %s, \"body\": %s, \"isBase64Encoded\": false}"
                .formatted(version, context.formatted(quoted(method), quoted(method)), quoted(READING));
    }

    /** An event of payload format 1.0 with that body. */
    static String post(String bodyJson) {
        return event("1.0", "POST").replace(quoted(READING), bodyJson);
    }

    /** A JSON string. */
    static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }
}

package dev.nacelle.mock.generation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nacelle.scoring.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The workshop's function as its callers knew it, mistakes included: the body is passed on as it stands, base64 or not,
 * and whatever goes wrong is an exception. It writes no log; Python's printed every event in full.
 *
 * @param edition which of them
 * @param endpoint asked for each score
 */
record WorkshopHandler(Snippet edition, WorkshopEndpoint endpoint) implements RequestStreamHandler {
    private static final int OK = 200;
    private static final int METHOD_NOT_ALLOWED = 405;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var result = answer(PythonJson.event(input.readAllBytes()));
        output.write(result.getBytes(StandardCharsets.UTF_8));
    }

    // Without a request it returns nothing, which looks like success in the console.
    private String answer(JsonNode event) {
        if (!Python.contains(event, "requestContext")) {
            return "null";
        }
        var method = method(event);
        if (method.equals(TextNode.valueOf("OPTIONS"))) {
            return edition.answersOptions() ? response(OK, Optional.of("")) : crash("");
        }
        if (method.equals(TextNode.valueOf("POST"))) {
            return response(OK, Optional.of(score(event)));
        }
        return edition.answersOtherMethods() ? response(METHOD_NOT_ALLOWED, Optional.empty()) : crash("null");
    }

    private JsonNode method(JsonNode event) {
        var found = event;
        for (var key : edition.methodPath()) {
            found = Python.item(found, key);
        }
        return found;
    }

    private String score(JsonNode event) {
        return edition.score().apply(endpoint.invoke(edition.mediaType(), Python.item(event, "body")));
    }

    // These editions look for a prediction in whatever they are about to answer, also in a bare text.
    private static String crash(String answer) {
        return Python.str(Snippet.firstScore(TextNode.valueOf(answer)));
    }

    private static String response(int status, Optional<String> body) {
        return JsonText.object(json -> {
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            json.writeStringField("Content-Type", "application/json");
            json.writeStringField("Access-Control-Allow-Origin", "*");
            json.writeStringField("Access-Control-Allow-Credentials", "true");
            json.writeStringField("Access-Control-Allow-Headers", "*");
            json.writeEndObject();
            if (body.isPresent()) {
                json.writeStringField("body", body.get());
            }
        });
    }
}

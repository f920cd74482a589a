package dev.nacelle.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.Headers;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads API Gateway's proxy events in payload format 1.0 and 2.0 with one piece of code: the two put what matters here
 * under names that do not clash. What is unknown is skipped; absent and {@code null} are the same, for 1.0 writes
 * {@code null} where 2.0 leaves out.
 *
 * <p>Source: API Gateway developer guide, "Working with AWS Lambda proxy integrations for HTTP APIs"; recorded from
 * AWS, April 2025.
 */
final class GatewayEventReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final List<Headers.Field> headers = new ArrayList<>();
    private @Nullable String method;
    private @Nullable String methodInContext;
    private @Nullable String requestId;
    private @Nullable String body;
    private boolean bodyIsText = true;
    private boolean base64;

    private GatewayEventReader(JsonParser json) {
        this.json = json;
    }

    /** The event in that JSON text; a failure if it is no JSON object or its body is no text. */
    static Attempt<GatewayEvent> read(byte[] text) {
        try (var json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return notUnderstood("The event is no JSON object");
            }
            return new GatewayEventReader(json).event();
        } catch (IOException notJson) {
            return notUnderstood("The event is no JSON: " + notJson.getClass().getSimpleName());
        }
    }

    private Attempt<GatewayEvent> event() throws IOException {
        eachField(this::eventField);
        return bodyIsText
                ? new Attempt.Done<>(new GatewayEvent(
                        notBlank(method).or(() -> notBlank(methodInContext)),
                        new Headers(headers),
                        Objects.requireNonNullElse(body, ""),
                        base64,
                        notBlank(requestId)))
                : notUnderstood("The event's body is no text");
    }

    private void eventField(String name) throws IOException {
        switch (name) {
            case "httpMethod" -> method = text();
            case "headers" -> eachField(this::header);
            case "requestContext" -> eachField(this::contextField);
            case "body" -> {
                bodyIsText = !json.currentToken().isStructStart();
                body = text();
            }
            case "isBase64Encoded" -> base64 = "true".equals(text());
            default -> json.skipChildren();
        }
    }

    private void contextField(String name) throws IOException {
        switch (name) {
            case "requestId" -> requestId = text();
            case "http" -> eachField(this::httpField);
            default -> json.skipChildren();
        }
    }

    private void httpField(String name) throws IOException {
        if ("method".equals(name)) {
            methodInContext = text();
        } else {
            json.skipChildren();
        }
    }

    private void header(String name) throws IOException {
        var value = text();
        if (value != null) {
            headers.add(new Headers.Field(name, value));
        }
    }

    /** Hands over each field of the object that begins here, with the parser at its value; skips what is no object. */
    private void eachField(FieldReader reader) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            reader.read(name);
        }
    }

    /** The text of a string, number or boolean; null for null; objects and arrays are skipped. */
    private @Nullable String text() throws IOException {
        var token = json.currentToken();
        json.skipChildren();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getText() : null;
    }

    private static Optional<String> notBlank(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }

    private static Attempt<GatewayEvent> notUnderstood(String detail) {
        return new Attempt.Failed<>(Failure.of(ErrorCode.EVENT_NOT_UNDERSTOOD, detail));
    }

    /** Takes one field; the parser stands at its value and is left at the value's end. */
    private interface FieldReader {
        void read(String name) throws IOException;
    }
}

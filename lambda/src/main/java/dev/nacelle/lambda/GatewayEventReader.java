package dev.nacelle.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.Headers;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads proxy events in payload format 1.0 and 2.0, and what resembles them, with one piece of code: the formats put
 * what matters here under names that do not clash. What is unknown is skipped; absent and {@code null} are the same,
 * for 1.0 writes {@code null} where 2.0 leaves out.
 *
 * <p>Source: API Gateway developer guide, "Working with AWS Lambda proxy integrations for HTTP APIs"; recorded from
 * AWS, April 2025.
 */
final class GatewayEventReader {
    private static final JsonFactory JSON = new JsonFactory();

    /** API Gateway's have 16 characters, Lambda's 36; a longer one is none, and would only swell answer and log. */
    private static final int LONGEST_REQUEST_ID = 128;

    private final JsonParser json;
    private final List<Headers.Field> headers = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final StringBuilder parameters = new StringBuilder();
    private @Nullable String version;
    private @Nullable String domainName;
    private @Nullable String method;
    private @Nullable String methodInContext;
    private @Nullable String path;
    private @Nullable String rawQuery;
    private @Nullable String requestId;
    private @Nullable String body;
    private boolean bodyIsText = true;
    private boolean base64;

    private GatewayEventReader(JsonParser json) {
        this.json = json;
    }

    /** The event in that JSON text; a failure if it is no JSON object. */
    static Attempt<GatewayEvent> read(byte[] text) {
        try (var json = JSON.createParser(text)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    ? new Attempt.Done<>(new GatewayEventReader(json).event())
                    : notUnderstood("The event is no JSON object");
        } catch (IOException notJson) {
            return notUnderstood("The event is no JSON: " + notJson.getClass().getSimpleName());
        }
    }

    private GatewayEvent event() throws IOException {
        eachField(this::eventField);
        return new GatewayEvent(
                EventKind.of(orEmpty(version), orEmpty(domainName), names),
                payloadFormat(),
                notBlank(method).or(() -> notBlank(methodInContext)),
                orEmpty(path),
                rawQuery == null ? parameters.toString() : rawQuery,
                new Headers(headers),
                bodyIsText ? Optional.of(orEmpty(body)) : Optional.empty(),
                base64,
                notBlank(requestId).filter(id -> id.length() <= LONGEST_REQUEST_ID));
    }

    private void eventField(String name) throws IOException {
        noteName(name);
        switch (name) {
            case "version" -> version = text();
            case "httpMethod" -> method = text();
            case "path", "rawPath" -> path = text();
            case "rawQueryString" -> rawQuery = text();
            case "queryStringParameters" -> eachField(this::parameter);
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
        if (EventKind.TELLING_IN_CONTEXT.contains(name)) {
            noteName("requestContext." + name);
        }
        switch (name) {
            case "requestId" -> requestId = text();
            case "domainName" -> domainName = text();
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

    /** Format 1.0 has the parameters decoded only; encoded again they are a query as format 2.0 has it. */
    private void parameter(String name) throws IOException {
        var value = text();
        if (value != null) {
            parameters
                    .append(parameters.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private void noteName(String name) {
        if (json.currentToken() != JsonToken.VALUE_NULL && EventKind.TELLING.contains(name)) {
            names.add(name);
        }
    }

    private String payloadFormat() {
        var told = orEmpty(version);
        if (told.equals("1.0") || told.equals("2.0")) {
            return told;
        }
        if (notBlank(method).isPresent()) {
            return "1.0";
        }
        return notBlank(methodInContext).isPresent() ? "2.0" : GatewayEvent.UNKNOWN_FORMAT;
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

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
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

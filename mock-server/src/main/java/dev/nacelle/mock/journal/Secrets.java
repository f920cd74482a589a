package dev.nacelle.mock.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a call what nobody should read in a journal: keys, tokens, cookies. */
final class Secrets {
    /** What stands in a secret's place. */
    static final String MASK = "***";

    private static final List<String> NAMES = List.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "cookies",
            "set-cookie",
            "x-api-key",
            "x-amz-security-token",
            "x-amz-signature",
            "x-nacelle-token",
            "access_token",
            "token");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)(?<=^|&)(x-amz-security-token|x-amz-signature|x-api-key|access_token|token)=[^&]*");
    private static final JsonFactory JSON = new JsonFactory();

    private Secrets() {}

    static boolean areIn(Headers headers) {
        for (var field : headers.fields()) {
            if (isSecret(field.name())) {
                return true;
            }
        }
        return false;
    }

    static Headers masked(Headers headers) {
        if (!areIn(headers)) {
            return headers;
        }
        var masked = new ArrayList<Headers.Field>(headers.fields().size());
        for (var field : headers.fields()) {
            masked.add(isSecret(field.name()) ? new Headers.Field(field.name(), MASK) : field);
        }
        return new Headers(masked);
    }

    static String maskedQuery(String query) {
        return query.isEmpty() ? query : IN_QUERY.matcher(query).replaceAll("$1=" + MASK);
    }

    /** An event with every text masked that stands under a secret's name; an event that is no JSON is left out. */
    static Body maskedEvent(Body event) {
        var out = new ByteArrayOutputStream(event.size());
        try (var parser = JSON.createParser(event.bytes());
                var generator = JSON.createGenerator(out)) {
            mask(parser, generator);
        } catch (IOException noJson) {
            return Body.of("\"" + MASK + "\"");
        }
        return Body.of(out.toByteArray());
    }

    private static void mask(JsonParser parser, JsonGenerator generator) throws IOException {
        int secretDepth = 0;
        while (parser.nextToken() != null) {
            var token = parser.currentToken();
            if (token == JsonToken.VALUE_STRING) {
                generator.writeString(secretDepth > 0 || isSecret(parser.currentName()) ? MASK : text(parser));
            } else {
                if (token.isStructStart() && (secretDepth > 0 || isSecret(nameOf(parser)))) {
                    secretDepth++;
                } else if (token.isStructEnd() && secretDepth > 0) {
                    secretDepth--;
                }
                generator.copyCurrentEvent(parser);
            }
        }
    }

    // Of an array or object that just began, the name stands one level up.
    private static @Nullable String nameOf(JsonParser parser) {
        var outer = parser.getParsingContext().getParent();
        return outer == null ? null : outer.getCurrentName();
    }

    private static String text(JsonParser parser) throws IOException {
        return "rawQueryString".equals(parser.currentName()) ? maskedQuery(parser.getText()) : parser.getText();
    }

    // Asked for each header of each hop of each call: without making a string.
    private static boolean isSecret(@Nullable String name) {
        if (name == null) {
            return false;
        }
        for (var secret : NAMES) {
            if (secret.length() == name.length() && secret.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}

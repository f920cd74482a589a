package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the writers of both payload formats share. */
final class EventJson {
    private static final JsonFactory JSON = new MappingJsonFactory();
    private static final TimeText LOG_TIME =
            new TimeText(DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));
    private static final int USUAL_SIZE = 2048;

    private EventJson() {}

    /** One step of writing. */
    @FunctionalInterface
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    /** One object, as UTF-8. */
    static byte[] object(Part members) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** A member that is text, or null where there is none. */
    static void textOrNull(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    /** One string for each name, or null where there is no name. */
    static void singleOrNull(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (values.isEmpty()) {
            json.writeNullField(name);
        } else {
            single(json, name, values);
        }
    }

    /** One string for each name, or nothing at all where there is no name. */
    static void singleIfAny(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (!values.isEmpty()) {
            single(json, name, values);
        }
    }

    /** A member that is any JSON, or nothing at all where that is missing. */
    static void nodeIfAny(JsonGenerator json, String name, JsonNode node) throws IOException {
        if (!node.isMissingNode()) {
            json.writeFieldName(name);
            json.writeTree(node);
        }
    }

    /** A member that is an object. */
    static void object(JsonGenerator json, String name, Part members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(json);
        json.writeEndObject();
    }

    /** A member that is an array of strings. */
    static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** One string for each name. */
    static void single(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (var entry : values.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** An array of strings for each name. */
    static void multiple(JsonGenerator json, String name, Map<String, List<String>> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (var entry : values.entrySet()) {
            strings(json, entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** The time as {@code 14/Apr/2025:22:16:23 +0000}. */
    static String logTime(Instant time) {
        return LOG_TIME.of(time);
    }
}

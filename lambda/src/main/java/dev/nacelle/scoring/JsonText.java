package dev.nacelle.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one JSON object to memory. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** The fields of an object. */
    @FunctionalInterface
    public interface Fields {
        /** Writes each. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The object of these fields, on one line. */
    public static String object(Fields fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException("Writing to memory failed", cannotBe);
        }
        return text.toString();
    }
}

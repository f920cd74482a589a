package dev.nacelle.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one JSON object to memory. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private static final int USUAL_SIZE = 1024;

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
            write(fields, json);
        } catch (IOException cannotBe) {
            throw inMemory(cannotBe);
        }
        return text.toString();
    }

    /** The same object's UTF-8 bytes. */
    public static byte[] bytes(Fields fields) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var json = JSON.createGenerator(bytes)) {
            write(fields, json);
        } catch (IOException cannotBe) {
            throw inMemory(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void write(Fields fields, JsonGenerator json) throws IOException {
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
    }

    private static UncheckedIOException inMemory(IOException cannotBe) {
        return new UncheckedIOException("Writing to memory failed", cannotBe);
    }
}

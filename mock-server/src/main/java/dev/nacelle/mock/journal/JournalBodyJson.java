package dev.nacelle.mock.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.Headers;
import java.io.IOException;
import java.util.Base64;

/** Bodies and headers in the journal's JSON. */
final class JournalBodyJson {
    private JournalBodyJson() {}

    /** A text where the bytes kept are UTF-8, base64 where not; a body that was cut says so and how long it was. */
    static void write(KeptBody body, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("bytes", body.size());
        if (body.isCut()) {
            json.writeBooleanField("cut", true);
        }
        var text = body.start().strictText();
        if (text.isPresent()) {
            json.writeStringField("text", text.get());
        } else {
            json.writeStringField(
                    "base64", Base64.getEncoder().encodeToString(body.start().bytes()));
        }
        json.writeEndObject();
    }

    /** Name and value in turn, one pair for each field line: names may stand more than once and keep their order. */
    static void write(Headers headers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("headers");
        for (var field : headers.fields()) {
            json.writeStartArray();
            json.writeString(field.name());
            json.writeString(field.value());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}

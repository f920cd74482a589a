package dev.nacelle.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The answer in the shape that API Gateway takes in both payload formats: {@code statusCode}, {@code headers},
 * {@code body} as text, {@code isBase64Encoded}.
 *
 * <p>Source: Lambda developer guide, "Using AWS Lambda with Amazon API Gateway", integration responses.
 */
final class GatewayResult {
    private static final JsonFactory JSON = new JsonFactory();

    private GatewayResult() {}

    /** The result's UTF-8 bytes. */
    static byte[] json(WireResponse response) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (var field : response.headers().fields()) {
                json.writeStringField(field.name(), field.value());
            }
            json.writeEndObject();
            json.writeStringField("body", response.body().text());
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException("Writing to memory failed", cannotBe);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

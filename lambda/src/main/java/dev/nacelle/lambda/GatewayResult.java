package dev.nacelle.lambda;

import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.JsonText;

/**
 * The answer in the shape that API Gateway takes in both payload formats: {@code statusCode}, {@code headers},
 * {@code body} as text, {@code isBase64Encoded}.
 *
 * <p>Source: Lambda developer guide, "Using AWS Lambda with Amazon API Gateway", integration responses.
 */
final class GatewayResult {
    private GatewayResult() {}

    /** The result's UTF-8 bytes. */
    static byte[] json(WireResponse response) {
        return JsonText.bytes(json -> {
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (var field : response.headers().fields()) {
                json.writeStringField(field.name(), field.value());
            }
            json.writeEndObject();
            json.writeStringField("body", response.body().text());
            json.writeBooleanField("isBase64Encoded", false);
        });
    }
}

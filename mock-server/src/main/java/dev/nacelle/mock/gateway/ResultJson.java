package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads what a function wrote. */
final class ResultJson {
    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ResultJson() {}

    /** The one value in those bytes. */
    static JsonNode read(byte[] result) throws BadResultException {
        try {
            var node = READER.readTree(result);
            if (node.isMissingNode()) {
                throw new BadResultException("The function's result is empty");
            }
            return node;
        } catch (IOException notJson) {
            throw new BadResultException("The function's result is not JSON: " + notJson.getMessage());
        }
    }

    /** The one object in those bytes. */
    static ResultObject object(byte[] result) throws BadResultException {
        var node = read(result);
        if (!node.isObject()) {
            throw new BadResultException("The function's result is no object: " + node.getNodeType());
        }
        return new ResultObject(node);
    }

    /** The same value without white space; every number keeps its spelling. */
    static byte[] compact(byte[] result) throws BadResultException {
        var bytes = new ByteArrayOutputStream(result.length);
        var factory = READER.getFactory();
        try (var parser = factory.createParser(result);
                var json = factory.createGenerator(bytes)) {
            while (parser.nextToken() != null) {
                if (isNumber(parser)) {
                    json.writeNumber(parser.getText());
                } else {
                    json.copyCurrentEvent(parser);
                }
            }
        } catch (IOException notJson) {
            throw new BadResultException("The function's result is not JSON: " + notJson.getMessage());
        }
        return bytes.toByteArray();
    }

    private static boolean isNumber(JsonParser parser) {
        var token = parser.currentToken();
        return token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT;
    }
}

package dev.nacelle.mock.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.Body;
import java.util.ArrayList;
import java.util.List;

/** JSON in and out of the control. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * The object in a request's body.
     *
     * @param known its members
     * @throws Problem if it is none, or has other members
     */
    static JsonNode objectIn(Body body, List<String> known) {
        var json = parsed(body.text());
        if (!json.isObject()) {
            throw Problem.badRequest("The body is no JSON object", "It can have: " + String.join(", ", known) + ".");
        }
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        names.removeAll(known);
        if (!names.isEmpty()) {
            throw Problem.badRequest(
                    "There is no member \u201c" + names.get(0) + "\u201d",
                    "There are: " + String.join(", ", known) + ".");
        }
        return json;
    }

    static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            var where = at == null ? "" : " at line %s, column %s".formatted(at.getLineNr(), at.getColumnNr());
            throw Problem.badRequest(
                    "The body is no JSON" + where + ": " + malformed.getOriginalMessage(), "Mend it there.");
        }
    }
}

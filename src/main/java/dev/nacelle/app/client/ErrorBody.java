package dev.nacelle.app.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.ErrorKeys;
import dev.nacelle.contract.Hop;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an error answer says about itself.
 *
 * <p>The function answers code, hop, message and hint; API Gateway answers {@code {"message":...}}, and some AWS
 * services {@code {"Message":...}}; anything between may answer what it likes.
 *
 * @param code as the function names the failure
 * @param hop as the function says, or as its code implies
 * @param message one line; empty where there is none
 * @param hint one line; empty where there is none
 */
public record ErrorBody(Optional<String> code, Optional<Hop> hop, String message, String hint) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/]");

    /** What that body says. */
    public static ErrorBody of(Body body) {
        var text = body.text().strip();
        try {
            var tree = JSON.readTree(text);
            return tree.isObject() ? ofObject(tree) : ofText(tree.isTextual() ? tree.textValue() : "");
        } catch (JsonProcessingException noJson) {
            return ofText(text);
        }
    }

    private static ErrorBody ofText(String text) {
        return new ErrorBody(
                Optional.empty(), Optional.empty(), TAG.matcher(text).find() ? "" : OneLine.of(text), "");
    }

    private static ErrorBody ofObject(JsonNode object) {
        Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        object.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                words.put(entry.getKey(), OneLine.of(entry.getValue().textValue()));
            }
        });
        var code = Optional.ofNullable(words.get(ErrorKeys.CODE)).filter(name -> !name.isEmpty());
        var hop = Optional.ofNullable(words.get(ErrorKeys.HOP))
                .flatMap(Hop::named)
                .or(() -> code.flatMap(ErrorBody::known).map(ErrorCode::hop));
        return new ErrorBody(
                code, hop, words.getOrDefault(ErrorKeys.MESSAGE, ""), words.getOrDefault(ErrorKeys.HINT, ""));
    }

    private static Optional<ErrorCode> known(String name) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}

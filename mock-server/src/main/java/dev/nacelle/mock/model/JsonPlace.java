package dev.nacelle.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a JSON file that knows where it stands, so that a complaint about it can say so.
 *
 * @param path from the top, such as {@code learner.gradient_booster.model.trees[3]}; empty at the top
 * @param node the value
 * @param complaint makes what is thrown of a sentence about a place
 */
record JsonPlace(String path, JsonNode node, Function<String, InvalidModelException> complaint) {
    private static final int SHOWN = 40;

    /** The value under that key. */
    JsonPlace child(String key) {
        return optional(key).orElseThrow(() -> complaint.apply(at(key) + " is missing"));
    }

    /** The value under that key, where the file has one; {@code null} counts as a value. */
    Optional<JsonPlace> optional(String key) {
        if (!node.isObject()) {
            throw wrong("is no object");
        }
        return Optional.ofNullable(node.get(key)).map(value -> new JsonPlace(at(key), value, complaint));
    }

    /** The values of a list. */
    List<JsonPlace> list() {
        if (!node.isArray()) {
            throw wrong("is no list");
        }
        var places = new ArrayList<JsonPlace>();
        for (var value : node) {
            places.add(new JsonPlace(path + "[" + places.size() + "]", value, complaint));
        }
        return places;
    }

    /** A whole number; XGBoost writes its parameters as texts. */
    int wholeNumber() {
        try {
            return Integer.parseInt(node.asText());
        } catch (NumberFormatException noNumber) {
            throw wrong("is no whole number: " + shown());
        }
    }

    /** A text. */
    String text() {
        if (!node.isTextual()) {
            throw wrong("is no text: " + shown());
        }
        return node.asText();
    }

    /** A number that is finite. */
    double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("is no number: " + shown());
        }
        return node.doubleValue();
    }

    /** The complaint that this value is wrong in that way. */
    InvalidModelException wrong(String how) {
        return complaint.apply((path.isEmpty() ? "the file" : path) + " " + how);
    }

    /** The value as the file has it, cut if it is long. */
    String shown() {
        var text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

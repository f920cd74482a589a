package dev.nacelle.app.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A value in a JSON file that knows where it stands, so that what is wrong with it can be found by a person. */
record JsonPlace(String path, JsonNode node) {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_SHOWN = 40;

    /** What is under that key. */
    Optional<JsonPlace> get(String key) {
        return Optional.ofNullable(node.get(key)).map(value -> new JsonPlace(path + "." + key, value));
    }

    /** What is under that key, which must be there. */
    JsonPlace need(String key) {
        return get(key).orElseThrow(() -> problem("diagnosis.file.missing", key));
    }

    /** The members of an object, in their order. */
    List<String> keys() {
        if (!node.isObject()) {
            throw problem("diagnosis.file.no-object");
        }
        return node.properties().stream().map(member -> member.getKey()).toList();
    }

    /** Refuses every key but these. */
    void allowKeys(Collection<String> allowed) {
        for (var key : keys()) {
            if (!allowed.contains(key)) {
                throw unknown("diagnosis.file.unknown-key", key, allowed);
            }
        }
    }

    /** The elements of a list that is not empty. */
    List<JsonPlace> elements() {
        if (!node.isArray() || node.isEmpty()) {
            throw problem("diagnosis.file.no-list");
        }
        var elements = new ArrayList<JsonPlace>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonPlace(path + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /** A text on one line that is not empty. */
    String text() {
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > LONGEST_TEXT) {
            throw problem("diagnosis.file.no-text", shown(), LONGEST_TEXT);
        }
        return node.textValue().replaceAll("\\s+", " ").strip();
    }

    /** A whole number. */
    long number() {
        if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw problem("diagnosis.file.no-number", shown());
        }
        return node.longValue();
    }

    /** True or false. */
    boolean flag() {
        if (!node.isBoolean()) {
            throw problem("diagnosis.file.no-flag", shown());
        }
        return node.booleanValue();
    }

    /** What is wrong here. */
    InvalidRulesException problem(String key, Object... values) {
        return new InvalidRulesException(path, Messages.text(key, values));
    }

    /** That name is none of those; the nearest of them is offered. */
    InvalidRulesException unknown(String key, String name, Collection<String> allowed) {
        var nearest = NearestName.of(name, allowed)
                .map(meant -> " " + Messages.text("diagnosis.file.nearest", meant))
                .orElse("");
        return new InvalidRulesException(
                path,
                Messages.text(key, OneLine.of(name, LONGEST_SHOWN)) + nearest + " "
                        + Messages.text("diagnosis.file.allowed", String.join(", ", allowed)));
    }

    /** The value itself, its beginning. */
    String shown() {
        return OneLine.of(node.isTextual() ? node.textValue() : node.toString(), LONGEST_SHOWN);
    }
}

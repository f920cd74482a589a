package dev.nacelle.app.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The lines of the history's file as JSON; {@code docs/reference/history.md} tells their form. */
final class HistoryJson {
    /** Of the lines' form; raised when an older program could misread a newer line. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HistoryJson() {}

    /** The line as text, without a line end in it or after it. */
    static String write(HistoryLine line) {
        return line.match(new Writer());
    }

    /**
     * The line of that text.
     *
     * @return nothing if it was cut off or spoilt
     */
    static Optional<HistoryLine> read(String text) {
        try {
            var node = JSON.readTree(text);
            var version = node.path("v");
            if (!node.isObject() || !version.isInt() || version.intValue() < VERSION) {
                return Optional.empty();
            }
            return Optional.of(version.intValue() > VERSION ? new HistoryLine.Foreign(text) : line(node, text));
        } catch (JsonProcessingException | IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    private static HistoryLine line(JsonNode node, String text) {
        return switch (node.path("type").asText()) {
            case "call" -> new HistoryLine.Call(CallJson.read(node));
            case "note" -> new HistoryLine.Noted(text(node, "id"), text(node, "text"));
            case "pin" -> new HistoryLine.Pinned(text(node, "id"), flag(node, "pinned"));
            case "delete" -> new HistoryLine.Deleted(texts(node, "ids"));
            default -> new HistoryLine.Foreign(text);
        };
    }

    /** The text under that key, which must be there. */
    static String text(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("No text under " + key);
        }
        return value.textValue();
    }

    /** The texts under that key, which must be there. */
    static List<String> texts(JsonNode node, String key) {
        var values = node.path(key);
        if (!values.isArray()) {
            throw new IllegalArgumentException("No list under " + key);
        }
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean flag(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("No true or false under " + key);
        }
        return value.booleanValue();
    }

    /** An object to be filled; it has nothing to do with any line. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Each kind of line as text. */
    private static final class Writer implements HistoryLine.Cases<String> {
        @Override
        public String call(KeptCall call) {
            var node = object("call");
            CallJson.write(call, node);
            return node.toString();
        }

        @Override
        public String noted(HistoryLine.Noted line) {
            return object("note").put("id", line.id()).put("text", line.note()).toString();
        }

        @Override
        public String pinned(HistoryLine.Pinned line) {
            return object("pin")
                    .put("id", line.id())
                    .put("pinned", line.pinned())
                    .toString();
        }

        @Override
        public String deleted(HistoryLine.Deleted line) {
            var node = object("delete");
            var ids = node.putArray("ids");
            line.ids().forEach(ids::add);
            return node.toString();
        }

        @Override
        public String foreign(HistoryLine.Foreign line) {
            return line.text();
        }

        private static ObjectNode object(String type) {
            return HistoryJson.object().put("v", VERSION).put("type", type);
        }
    }
}

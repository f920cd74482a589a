package dev.nacelle.mock.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nacelle.scoring.PythonFloat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What Python does with values read from JSON: {@code in}, {@code [...]}, {@code str}. Words as of Python 3.9. */
final class Python {
    private static final String TYPE_ERROR = "TypeError";
    private static final String INDEX_ERROR = "IndexError";

    private Python() {}

    /** {@code key in value}. */
    static boolean contains(JsonNode value, String key) {
        if (value.isObject()) {
            return value.has(key);
        }
        if (value.isArray()) {
            return elements(value).stream().anyMatch(element -> key.equals(element.textValue()));
        }
        if (value.isTextual()) {
            return value.textValue().contains(key);
        }
        throw new PythonException(TYPE_ERROR, "argument of type '" + typeName(value) + "' is not iterable");
    }

    /** {@code value['key']}. */
    static JsonNode item(JsonNode value, String key) {
        if (value.isObject()) {
            var found = value.get(key);
            if (found == null) {
                throw new PythonException("KeyError", quoted(key));
            }
            return found;
        }
        throw new PythonException(TYPE_ERROR, notByKey(value));
    }

    /** {@code value[index]}. */
    static JsonNode item(JsonNode value, int index) {
        if (value.isArray()) {
            var found = value.get(index);
            if (found == null) {
                throw new PythonException(INDEX_ERROR, "list index out of range");
            }
            return found;
        }
        if (value.isObject()) {
            throw new PythonException("KeyError", Integer.toString(index));
        }
        return value.isTextual() ? letter(value, index) : notSubscriptable(value);
    }

    /** {@code str(value)}. */
    static String str(JsonNode value) {
        return value.isTextual() ? value.textValue() : repr(value);
    }

    /** {@code type(value).__name__}. */
    static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "dict";
            case ARRAY -> "list";
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            default -> "NoneType";
        };
    }

    private static String repr(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY ->
                "["
                        + String.join(
                                ", ", elements(value).stream().map(Python::repr).toList()) + "]";
            case STRING -> quoted(value.textValue());
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NUMBER -> value.isIntegralNumber() ? value.asText() : PythonFloat.text(value.doubleValue());
            default -> "None";
        };
    }

    private static String object(JsonNode value) {
        var members = new ArrayList<String>();
        value.properties().forEach(member -> members.add(quoted(member.getKey()) + ": " + repr(member.getValue())));
        return "{" + String.join(", ", members) + "}";
    }

    private static String quoted(String text) {
        var quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        return quote + text.replace("\\", "\\\\").replace("\n", "\\n").replace(quote, "\\" + quote) + quote;
    }

    private static JsonNode letter(JsonNode value, int index) {
        var text = value.textValue();
        if (index >= text.length()) {
            throw new PythonException(INDEX_ERROR, "string index out of range");
        }
        return TextNode.valueOf(text.substring(index, index + 1));
    }

    private static JsonNode notSubscriptable(JsonNode value) {
        throw new PythonException(TYPE_ERROR, "'" + typeName(value) + "' object is not subscriptable");
    }

    private static String notByKey(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list indices must be integers or slices, not str";
            case STRING -> "string indices must be integers";
            default -> "'" + typeName(value) + "' object is not subscriptable";
        };
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

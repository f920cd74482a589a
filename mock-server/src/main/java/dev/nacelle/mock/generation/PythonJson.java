package dev.nacelle.mock.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Python's {@code json.loads}: takes {@code NaN} and {@code Infinity}, and nothing behind the value. */
final class PythonJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PythonJson() {}

    /** What is not UTF-8 or no JSON raises. The place of a mistake is told as {@code json} tells it, if not always right. */
    static JsonNode loads(byte[] utf8) {
        return parsed("JSONDecodeError", "", decoded(utf8));
    }

    /** An event, which Lambda's runtime for Python reads before it calls the function. */
    static JsonNode event(byte[] utf8) {
        return parsed("Runtime.UnmarshalError", "Unable to unmarshal input: ", decoded(utf8));
    }

    private static JsonNode parsed(String type, String before, String text) {
        try {
            var value = JSON.readTree(text);
            if (value.isMissingNode()) {
                throw new PythonException(type, before + "Expecting value: line 1 column 1 (char 0)");
            }
            return value;
        } catch (JsonProcessingException malformed) {
            throw new PythonException(type, before + "Expecting value: " + place(malformed));
        }
    }

    // Jackson points behind the character it cannot take, json at it; for a whole text that is no JSON, at its start.
    private static String place(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        if (at == null || at.getLineNr() == 1) {
            long column = at == null ? 1 : Math.max(1, at.getColumnNr() - 1);
            return "line 1 column " + column + " (char " + (column - 1) + ")";
        }
        return "line %s column %s (char %s)"
                .formatted(at.getLineNr(), at.getColumnNr() - 1, Math.max(0, at.getCharOffset() - 1));
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new PythonException("UnicodeDecodeError", "'utf-8' codec can't decode bytes: invalid start byte");
        }
    }
}

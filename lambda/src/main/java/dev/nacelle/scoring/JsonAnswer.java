package dev.nacelle.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An object, an array or JSON Lines, as the containers answer {@code application/json}.
 *
 * <p>Python spells some of these answers with its own {@code str}: strings in single quotes, {@code nan} and {@code 1.}
 * are read too. The text is read to its end before its score counts: half of an answer may hold half of a number.
 */
final class JsonAnswer {
    private static final Set<String> KEYS = Set.of("predictions", "score");

    /** As deep as any known answer and much more; it bounds the recursion below. */
    private static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonAnswer() {}

    /** The first score in a text that begins as JSON does. */
    static Attempt<Score> score(String text) {
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            var first = firstNumber(json);
            while (json.nextToken() != null) {
                json.skipChildren();
            }
            return first.map(NumberToken::score)
                    .orElseGet(() -> ModelAnswer.notUnderstood(
                            "The model answered JSON without a number where the score belongs.", text));
        } catch (IOException notJson) {
            return BrokenJson.PYTHON_NOT_FINITE.matcher(text).find()
                    ? NumberToken.score("nan")
                    : ModelAnswer.notUnderstood("The model answered broken JSON.", text);
        }
    }

    /** The text of the first number in the value that begins here; the parser is left at the value's end. */
    private static Optional<String> firstNumber(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> firstInObject(json);
            case START_ARRAY -> firstInArray(json);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING ->
                Optional.of(json.getText().strip());
            default -> Optional.empty();
        };
    }

    private static Optional<String> firstInObject(JsonParser json) throws IOException {
        Optional<String> first = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean counts = KEYS.contains(json.currentName()) && first.isEmpty();
            json.nextToken();
            if (counts) {
                first = firstNumber(json);
            } else {
                json.skipChildren();
            }
        }
        return first;
    }

    private static Optional<String> firstInArray(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return Optional.empty();
        }
        var first = firstNumber(json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
        }
        return first;
    }

    /** Looked at only when an answer is no JSON: not worth its time on the first request. */
    private static final class BrokenJson {
        static final Pattern PYTHON_NOT_FINITE =
                Pattern.compile("(?i)[\\[,:\\s][+-]?(?:nan|inf|infinity)(?=[\\],}\\s])");
    }
}

package dev.nacelle.mock.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.contract.MediaTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * In what the editions of the workshop's function differ.
 *
 * @param methodPath where in the event it looks for the request's method
 * @param mediaType as which it sends the reading
 * @param score what it makes of the model's answer: the text of its own
 * @param answersOptions with an empty 200; else it crashes on OPTIONS
 * @param answersOtherMethods with an empty 405; else it crashes on them
 */
record Snippet(
        List<String> methodPath,
        String mediaType,
        Function<byte[], String> score,
        boolean answersOptions,
        boolean answersOtherMethods) {

    /** An edition for the models that answer JSON. */
    static Optional<Snippet> of(List<String> methodPath, boolean answersOtherMethods) {
        return Optional.of(
                new Snippet(methodPath, MediaTypes.CSV, Snippet::firstPrediction, false, answersOtherMethods));
    }

    private static String firstPrediction(byte[] answer) {
        return Python.str(firstScore(PythonJson.loads(answer)));
    }

    /** Raises what Python raises where the answer has another form. */
    static JsonNode firstScore(JsonNode answer) {
        return Python.item(Python.item(Python.item(answer, "predictions"), 0), "score");
    }
}

package dev.nacelle.mock.sagemaker;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.mock.model.Explanation;
import dev.nacelle.reading.Reading;
import dev.nacelle.scoring.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with reasons, as SageMaker Clarify's online explainability does: the container's own answer as a text, and
 * beside it an attribution for each field. Clarify estimates Shapley values by sampling; these are exact. What Clarify
 * has no place for stands in a member of our own, {@code nacelle}.
 *
 * <p>Source: SageMaker developer guide, "Online explainability with SageMaker Clarify: invoke the endpoint".
 */
record Explaining(ReadingScorer model) {
    private static final Set<String> YES = Set.of("`true`", "true");
    private static final Set<String> NO = Set.of("`false`", "false");

    /** Whether a request asks for it. */
    static boolean isAsked(Headers headers) {
        return headers.first(RequestHeaders.ENABLE_EXPLANATIONS)
                .filter(YES::contains)
                .isPresent();
    }

    /** Whether the expression is one we can evaluate: Clarify takes any JMESPath over the prediction. */
    static boolean isUnderstood(String expression) {
        return YES.contains(expression) || NO.contains(expression);
    }

    /** A NumPy file is no text: then the predictions are bare numbers. */
    ContainerAnswer answer(List<Reading> readings, Generation generation, List<Float> scores) {
        var text = generation == Generation.NPY ? Generation.NUMBER : generation;
        var explanations = readings.stream().map(model::explain).toList();
        return ContainerAnswer.of(MediaTypes.JSON, Body.of(JsonText.object(json -> {
            json.writeStringField("version", "1.0");
            json.writeObjectFieldStart("predictions");
            json.writeStringField("content_type", text.mediaType());
            json.writeStringField("data", text.write(scores).text());
            json.writeEndObject();
            writeExplanations(json, explanations);
        })));
    }

    private static void writeExplanations(JsonGenerator json, List<Optional<Explanation>> explanations)
            throws IOException {
        json.writeObjectFieldStart("explanations");
        json.writeArrayFieldStart("kernel_shap");
        for (var explanation : explanations) {
            if (explanation.isPresent()) {
                writeFields(json, explanation.get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        var first = explanations.get(0);
        if (first.isPresent()) {
            json.writeObjectFieldStart("nacelle");
            json.writeStringField("method", "tree_shap");
            json.writeStringField("unit", "log-odds");
            json.writeNumberField("base_value", first.get().base());
            json.writeEndObject();
        }
    }

    private static void writeFields(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeStartArray();
        for (var contribution : explanation.contributions()) {
            json.writeStartObject();
            json.writeStringField("feature_header", contribution.field());
            json.writeArrayFieldStart("attributions");
            json.writeStartObject();
            json.writeArrayFieldStart("attribution");
            json.writeNumber(contribution.logOdds());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package dev.nacelle.mock.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a booster from XGBoost's JSON and refuses every kind of model that {@link Booster} would answer wrongly. */
final class BoosterFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPPORTED =
            " Supported are models for yes or no (objective binary:logistic) of boosted trees (booster gbtree) with"
                    + " numeric splits, as XGBoost 1.0 or later writes them with save_model(\"name.json\").";

    private final String name;

    BoosterFile(String name) {
        this.name = name;
    }

    Booster read(InputStream json) throws IOException {
        var learner = new JsonPlace("", parsed(json.readAllBytes()), this::broken).child("learner");
        var parameters = learner.child("learner_model_param");
        checkKind(learner, parameters);
        var forest = new ForestBuilder(parameters.child("num_feature").wholeNumber(), this::refused);
        learner.child("gradient_booster").child("model").child("trees").list().forEach(forest::add);
        return forest.build(featureNames(learner), baseMargin(parameters.child("base_score")));
    }

    private JsonNode parsed(byte[] content) throws IOException {
        try {
            return JSON.readTree(content);
        } catch (JacksonException noJson) {
            var kind = FileKind.of(content).map(known -> "; it is " + known).orElse("");
            throw new InvalidModelException("%s is no JSON%s.%s".formatted(name, kind, SUPPORTED), noJson);
        }
    }

    private void checkKind(JsonPlace learner, JsonPlace parameters) {
        var booster = learner.child("gradient_booster").child("name").text();
        if (!booster.equals("gbtree")) {
            throw refused("its booster is " + booster);
        }
        var objective = learner.child("objective").child("name").text();
        if (!objective.equals("binary:logistic")) {
            throw refused("its objective is " + objective);
        }
        var classes = count(parameters, "num_class");
        if (classes > 1) {
            throw refused("it tells %s classes apart".formatted(classes));
        }
        var targets = count(parameters, "num_target");
        if (targets > 1) {
            throw refused("it has %s targets".formatted(targets));
        }
    }

    private static int count(JsonPlace parameters, String key) {
        return parameters.optional(key).map(JsonPlace::wholeNumber).orElse(0);
    }

    private static List<String> featureNames(JsonPlace learner) {
        return learner.optional("feature_names")
                .map(names -> names.list().stream().map(JsonPlace::text).toList())
                .orElse(List.of());
    }

    /** Up to version 3.0 the score all trees start from is written {@code 5E-1}, later {@code [5E-1]}. */
    private static float baseMargin(JsonPlace baseScore) {
        var text = baseScore.text();
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            var score = Float.parseFloat(bare);
            if (score > 0 && score < 1) {
                return (float) -Math.log(1f / score - 1f);
            }
        } catch (NumberFormatException noNumber) {
            throw baseScore.wrong("is no number: " + baseScore.shown());
        }
        throw baseScore.wrong("is %s, not between 0 and 1".formatted(text));
    }

    private InvalidModelException refused(String why) {
        return new InvalidModelException("%s cannot be used: %s.%s".formatted(name, why, SUPPORTED));
    }

    private InvalidModelException broken(String why) {
        return new InvalidModelException("%s is no model as XGBoost writes it: %s.%s".formatted(name, why, SUPPORTED));
    }
}

package dev.nacelle.mock.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
        var learner = child(parsed(json), "learner");
        checkKind(learner);
        var parameters = child(learner, "learner_model_param");
        var featureCount = wholeNumber(parameters, "num_feature");
        var trees = child(child(child(learner, "gradient_booster"), "model"), "trees");
        if (!trees.isArray()) {
            throw broken("trees is no list");
        }
        var forest = new ForestBuilder(this, featureCount);
        trees.forEach(forest::add);
        return new Booster(featureNames(learner), featureCount, baseMargin(parameters), forest.roots(), forest.nodes());
    }

    private JsonNode parsed(InputStream json) throws IOException {
        try {
            return JSON.readTree(json.readAllBytes());
        } catch (JacksonException noJson) {
            throw new InvalidModelException(
                    "%s is no JSON (a pickled, .bin, .ubj or .model file cannot be read).%s".formatted(name, SUPPORTED),
                    noJson);
        }
    }

    private void checkKind(JsonNode learner) {
        var booster = text(child(learner, "gradient_booster"), "name");
        if (!booster.equals("gbtree")) {
            throw refused("its booster is " + booster);
        }
        var objective = text(child(learner, "objective"), "name");
        if (!objective.equals("binary:logistic")) {
            throw refused("its objective is " + objective);
        }
        var parameters = child(learner, "learner_model_param");
        if (parameters.path("num_class").asInt(0) > 1) {
            throw refused("it tells %d classes apart"
                    .formatted(parameters.path("num_class").asInt()));
        }
        if (parameters.path("num_target").asInt(1) > 1) {
            throw refused(
                    "it has %d targets".formatted(parameters.path("num_target").asInt()));
        }
    }

    private List<String> featureNames(JsonNode learner) {
        var names = new ArrayList<String>();
        learner.path("feature_names").forEach(feature -> names.add(feature.asText()));
        return names;
    }

    /** Up to version 3.0 the score all trees start from is written {@code 5E-1}, later {@code [5E-1]}. */
    private float baseMargin(JsonNode parameters) {
        var text = text(parameters, "base_score");
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            var score = Float.parseFloat(bare);
            if (score > 0 && score < 1) {
                return (float) -Math.log(1f / score - 1f);
            }
        } catch (NumberFormatException noNumber) {
            throw broken("base_score is \u201c%s\u201d".formatted(text));
        }
        throw broken("base_score is %s, not between 0 and 1".formatted(text));
    }

    JsonNode child(JsonNode parent, String key) {
        var child = parent.get(key);
        if (child == null) {
            throw broken("it lacks \u201c%s\u201d".formatted(key));
        }
        return child;
    }

    int wholeNumber(JsonNode parent, String key) {
        var text = text(parent, key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw broken("%s is \u201c%s\u201d".formatted(key, text));
        }
    }

    private String text(JsonNode parent, String key) {
        return child(parent, key).asText();
    }

    InvalidModelException refused(String why) {
        return new InvalidModelException("%s cannot be used: %s.%s".formatted(name, why, SUPPORTED));
    }

    InvalidModelException broken(String why) {
        return new InvalidModelException("%s is no model as XGBoost writes it: %s.%s".formatted(name, why, SUPPORTED));
    }
}

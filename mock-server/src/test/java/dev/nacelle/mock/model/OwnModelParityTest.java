package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds models of one's own to what Python's XGBoost 1.7.4 and scikit-learn 1.2.1 answered for the same readings, from
 * the text of the reading to the score and its reasons.
 */
class OwnModelParityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One unit in the last place of a float between 0.5 and 1. */
    private static final double LAST_PLACE = 6e-8;

    private static final double REASONS = 1e-6;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    wind-turbine, turbine-workshop, 28
                    wind-turbine, turbine-gaps,     25
                    ai4i,         ai4i-scaled,       8
                    ai4i,         ai4i-ordinal,      5
                    ai4i,         ai4i-stumps,       6
                    ai4i,         ai4i-one-tree,     6
                    ai4i,         ai4i-shallow,      6
                    """)
    void aReadingScoresAndIsExplainedAsInPython(String id, String name, int features) throws IOException {
        var profile = Profiles.builtIn(id).orElseThrow();
        var encoding = EncodingFile.read(path(name + "-encoding.json"), profile);
        var booster = Booster.read(path(name + ".json"));

        assertEquals(features, encoding.featureCount());
        for (var golden : Golden.of("own/" + name + ".csv")) {
            var encoded = encoding.encode(golden.reading(profile));
            assertEquals(golden.score(), booster.score(encoded), LAST_PLACE, golden.input());
            assertEquals(0, golden.difference(booster.contributions(encoded)), REASONS, golden.input());
            assertEquals(golden.base(), booster.expectedMargin(), REASONS);
        }
    }

    @Test
    void theWorkshopsOwnModelNeedsNoEncodingFile() throws IOException {
        var profile = Profiles.windTurbine();
        var model = new OwnModel(path("turbine-workshop.json"), Optional.empty()).load(profile);

        for (var golden : Golden.of("own/turbine-workshop.csv")) {
            assertEquals(golden.score(), model.score(golden.reading(profile)), LAST_PLACE, golden.input());
        }
    }

    @Test
    void theReasonsOfAnOwnModelAreOnePerFieldOfTheProfile() throws IOException {
        var profile = Profiles.ai4i();
        var model = own(profile, "ai4i-ordinal");

        for (var golden : Golden.of("own/ai4i-ordinal.csv")) {
            var reading = golden.reading(profile);
            var explanation = model.explain(reading);

            assertEquals(
                    profile.names(),
                    explanation.contributions().stream()
                            .map(Explanation.Contribution::field)
                            .toList());
            assertEquals(0, explanation.contributions().get(1).logOdds(), "air_temperature, which it never saw");
            assertEquals(model.score(reading), explanation.score(), REASONS);
        }
    }

    /** Version 1.0 had fewer keys and wrote flags as true and false; version 3.1 writes the base score as a list. */
    @ParameterizedTest
    @CsvSource({"1.0", "3.1"})
    void theSameModelInTheLayoutOfAnotherVersionAnswersTheSame(String version) throws IOException {
        var json = JSON.readTree(path("turbine-gaps.json").toFile());
        var inVersion = version.equals("1.0") ? asInVersion1(json) : asInVersion31(json);
        var booster = Booster.read(version, new ByteArrayInputStream(JSON.writeValueAsBytes(inVersion)));
        var encoding = EncodingFile.read(path("turbine-gaps-encoding.json"), Profiles.windTurbine());

        for (var golden : Golden.of("own/turbine-gaps.csv")) {
            var encoded = encoding.encode(golden.reading(Profiles.windTurbine()));
            assertEquals(golden.score(), booster.score(encoded), LAST_PLACE, golden.input());
        }
    }

    /** Trained by XGBoost 3.0.4 on features with gaps, with a base score that it estimated. */
    @Test
    void aModelOfVersion3WithGapsAnswersAsXgBoostDoes() throws IOException {
        var booster = Booster.read(path("xgboost3-gaps.json"));

        for (var golden : Golden.of("own/xgboost3-gaps.csv")) {
            assertEquals(golden.score(), booster.score(golden.features()), LAST_PLACE, golden.input());
            assertEquals(0, golden.difference(booster.contributions(golden.features())), REASONS, golden.input());
            assertEquals(golden.base(), booster.expectedMargin(), REASONS);
        }
    }

    private static ObjectNode asInVersion1(JsonNode json) {
        var learner = (ObjectNode) json.path("learner");
        learner.remove(List.of("feature_names", "feature_types"));
        ((ObjectNode) learner.path("learner_model_param")).remove(List.of("num_target", "boost_from_average"));
        for (var tree : learner.at("/gradient_booster/model/trees")) {
            var flags = JSON.createArrayNode();
            tree.path("default_left").forEach(flag -> flags.add(flag.asInt() == 1));
            ((ObjectNode) tree).set("default_left", flags);
            ((ObjectNode) tree)
                    .remove(List.of(
                            "categories", "categories_nodes", "categories_segments", "categories_sizes", "split_type"));
            ((ObjectNode) tree.path("tree_param")).put("size_leaf_vector", "0");
        }
        ((ObjectNode) json).set("version", versions(1, 0, 0));
        return (ObjectNode) json;
    }

    private static ObjectNode asInVersion31(JsonNode json) {
        var parameters = (ObjectNode) json.at("/learner/learner_model_param");
        parameters.put("base_score", "[" + parameters.path("base_score").asText() + "]");
        ((ObjectNode) json).set("version", versions(3, 1, 0));
        return (ObjectNode) json;
    }

    private static ArrayNode versions(int... numbers) {
        var version = JSON.createArrayNode();
        for (var number : numbers) {
            version.add(number);
        }
        return version;
    }

    private static StandInModel own(Profile profile, String name) {
        return new OwnModel(path(name + ".json"), Optional.of(path(name + "-encoding.json"))).load(profile);
    }

    private static Path path(String name) {
        try {
            var url = OwnModelParityTest.class.getResource("/dev/nacelle/mock/model/own/" + name);
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}

package dev.nacelle.mock.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.mock.model.FeatureEncoding;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each field contributes to a model: its share of the loss that all splits take away ("total gain"). */
final class GainShares {
    private GainShares() {}

    /** By wire name in the order of the profile; a category's words are added up. */
    static Map<String, Double> of(Profile profile, byte[] model) throws IOException {
        var names = FeatureEncoding.oneHot(profile).names();
        var gains = new double[names.size()];
        new ObjectMapper()
                .readTree(model)
                .at("/learner/gradient_booster/model/trees")
                .forEach(tree -> addGains(tree, gains));
        var total = Arrays.stream(gains).sum();
        var shares = new LinkedHashMap<String, Double>();
        for (var field : profile.fields()) {
            var gain = 0.0;
            for (int i = 0; i < gains.length; i++) {
                gain += belongsTo(field, names.get(i)) ? gains[i] : 0;
            }
            shares.put(field.name(), ModelFigures.rounded(gain / total));
        }
        return shares;
    }

    private static void addGains(JsonNode tree, double[] gains) {
        for (int node = 0; node < tree.path("split_indices").size(); node++) {
            if (tree.path("left_children").path(node).asInt() >= 0) {
                gains[tree.path("split_indices").path(node).asInt()] +=
                        tree.path("loss_changes").path(node).asDouble();
            }
        }
    }

    private static boolean belongsTo(Field field, String feature) {
        return field.match(number -> feature.equals(number.name()), category -> category.values().stream()
                .anyMatch(word -> feature.equals(category.name() + "_" + word)));
    }
}

package dev.nacelle.mock.model;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One line of a golden file: what XGBoost itself answered, score and contributions.
 *
 * @param input a reading, or bare features
 * @param score 0 to 1
 * @param contributions one for each feature, in log-odds, and the base at the end
 */
record Golden(String input, float score, List<Double> contributions) {
    private static final String FOLDER = "/dev/nacelle/mock/model/";

    static List<Golden> of(String name) throws IOException {
        try (var csv = resource(name)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Golden::parsed)
                    .toList();
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Golden.class.getResourceAsStream(FOLDER + name), name);
    }

    Reading reading(Profile profile) {
        return new Reading(profile, Arrays.asList(input.split(",", -1)));
    }

    float[] features() {
        var texts = input.split(",", -1);
        var features = new float[texts.length];
        for (int i = 0; i < texts.length; i++) {
            features[i] = Float.parseFloat(texts[i]);
        }
        return features;
    }

    double base() {
        return contributions.get(contributions.size() - 1);
    }

    /** The greatest difference of a contribution from XGBoost's. */
    double difference(double[] ours) {
        if (ours.length != contributions.size() - 1) {
            return Double.POSITIVE_INFINITY;
        }
        var greatest = 0.0;
        for (int i = 0; i < ours.length; i++) {
            greatest = Math.max(greatest, Math.abs(ours[i] - contributions.get(i)));
        }
        return greatest;
    }

    private static Golden parsed(String line) {
        var parts = line.split(";", -1);
        return new Golden(
                parts[0],
                Float.parseFloat(parts[1]),
                Arrays.stream(parts[2].split(",", -1)).map(Double::valueOf).toList());
    }
}

package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the reader to what XGBoost 3.0.4 itself answered when the models were trained. */
class XgBoostParityTest {
    /** One unit in the last place of a float between 0.5 and 1. */
    private static final double LAST_PLACE = 6e-8;

    private record Golden(String input, double vivid, double workshop) {
        static Golden of(String line) {
            var parts = line.split(";", -1);
            return new Golden(parts[0], Float.parseFloat(parts[1]), Float.parseFloat(parts[2]));
        }

        double score(ModelVariant variant) {
            return variant == ModelVariant.VIVID ? vivid : workshop;
        }
    }

    @ParameterizedTest
    @CsvSource({"wind-turbine,VIVID", "wind-turbine,WORKSHOP", "ai4i,VIVID", "ai4i,WORKSHOP"})
    void aReadingScoresAsXgBoostScoresIt(String id, ModelVariant variant) throws IOException {
        var profile = Profiles.builtIn(id).orElseThrow();
        var model = StandInModel.load(profile, variant);

        var golden = golden(id + ".csv");

        assertAll(
                () -> assertTrue(golden.size() >= 2000, () -> golden.size() + " golden readings"),
                () -> assertEquals(
                        0,
                        greatestDifference(golden, variant, line -> model.score(reading(profile, line))),
                        LAST_PLACE));
    }

    @ParameterizedTest
    @CsvSource({"wind-turbine,VIVID", "wind-turbine,WORKSHOP", "ai4i,VIVID", "ai4i,WORKSHOP"})
    void missingFeaturesScoreAsXgBoostScoresThem(String id, ModelVariant variant) throws IOException {
        Booster booster;
        try (var json = resource("/dev/nacelle/mock/model/%s/%s.json".formatted(id, variant.wireName()))) {
            booster = Booster.read(id, json);
        }

        var golden = golden(id + "-gaps.csv");

        assertEquals(0, greatestDifference(golden, variant, line -> booster.score(features(line))), LAST_PLACE);
    }

    private static double greatestDifference(
            List<Golden> golden, ModelVariant variant, ToDoubleFunction<String> score) {
        return golden.stream()
                .mapToDouble(line -> Math.abs(score.applyAsDouble(line.input()) - line.score(variant)))
                .max()
                .orElseThrow();
    }

    private static Reading reading(Profile profile, String csv) {
        return new Reading(profile, Arrays.asList(csv.split(",", -1)));
    }

    private static float[] features(String csv) {
        var texts = csv.split(",", -1);
        var features = new float[texts.length];
        for (int i = 0; i < texts.length; i++) {
            features[i] = Float.parseFloat(texts[i]);
        }
        return features;
    }

    private static List<Golden> golden(String name) throws IOException {
        try (var csv = resource("/dev/nacelle/mock/model/golden/" + name)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Golden::of)
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(XgBoostParityTest.class.getResourceAsStream(name), name);
    }
}

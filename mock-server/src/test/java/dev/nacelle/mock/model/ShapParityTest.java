package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reasons of the models that ship to what XGBoost 3.0.4 itself gives ({@code pred_contribs}). */
class ShapParityTest {
    private static final double REASONS = 1e-6;

    @ParameterizedTest
    @CsvSource({"wind-turbine,VIVID", "wind-turbine,WORKSHOP", "ai4i,VIVID", "ai4i,WORKSHOP"})
    void eachFeatureAddsWhatXgBoostSaysItAdds(String id, ModelVariant variant) throws IOException {
        Booster booster;
        try (var json = Golden.resource("%s/%s.json".formatted(id, variant.wireName()))) {
            booster = Booster.read(id, json);
        }

        for (var golden : Golden.of("golden/%s-%s-shap.csv".formatted(id, variant.wireName()))) {
            // XGBoost adds up in floats: what it says of a large contribution is no more exact than that.
            var rounding =
                    golden.contributions().stream().mapToDouble(Math::abs).max().orElseThrow();
            var tolerance = REASONS * Math.max(1, rounding);
            assertEquals(0, golden.difference(booster.contributions(golden.features())), tolerance, golden.input());
            assertEquals(golden.base(), booster.expectedMargin(), tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wind-turbine", "ai4i"})
    void baseAndReasonsAddUpToTheScore(String id) {
        var profile = Profiles.builtIn(id).orElseThrow();
        var model = StandInModel.load(profile, ModelVariant.VIVID);
        var readings = new RandomReadings(profile, 1);

        for (int i = 0; i < 200; i++) {
            var reading = readings.next();
            assertEquals(model.score(reading), model.explain(reading).score(), REASONS, reading.toCsv());
        }
    }
}

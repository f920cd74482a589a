package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandInModelTest {
    private static Stream<Profile> profiles() {
        return Profiles.builtIn().stream();
    }

    private static Booster shipped(Profile profile, ModelVariant variant) throws IOException {
        var name = profile.id() + "/" + variant.wireName() + ".json";
        try (var json = Objects.requireNonNull(StandInModel.class.getResourceAsStream(name), name)) {
            return Booster.read(name, json);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    wind-turbine, healthy,    0,   0.1
                    wind-turbine, borderline, 0.3, 0.7
                    wind-turbine, failing,    0.9, 1
                    wind-turbine, nonsense,   0,   0.01
                    ai4i,         healthy,    0,   0.1
                    ai4i,         borderline, 0.3, 0.7
                    ai4i,         failing,    0.9, 1
                    ai4i,         nonsense,   0,   0.01
                    """)
    void aPresetScoresAsItsNameSays(String id, String preset, double least, double greatest) {
        var profile = Profiles.builtIn(id).orElseThrow();
        var values = profile.presets().stream()
                .filter(candidate -> candidate.id().equals(preset))
                .findFirst()
                .orElseThrow()
                .values();

        var score = StandInModel.load(profile, ModelVariant.VIVID).score(new Reading(profile, values));

        assertTrue(score >= least && score <= greatest, () -> preset + " scores " + score);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aNewFormShowsTheHealthyPreset(Profile profile) {
        var healthy = profile.presets().stream()
                .filter(preset -> preset.id().equals("healthy"))
                .findFirst()
                .orElseThrow();

        assertEquals(healthy.values(), profile.initialReading().values());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void bothVariantsWereTrainedOnTheFeaturesTheyAreGiven(Profile profile) throws IOException {
        var names = FeatureEncoding.oneHot(profile).names();

        assertEquals(names, shipped(profile, ModelVariant.VIVID).featureNames());
        assertEquals(names, shipped(profile, ModelVariant.WORKSHOP).featureNames());
    }

    @Test
    void aModelOfAnotherNumberOfFeaturesIsRefused() throws IOException {
        var booster = shipped(Profiles.windTurbine(), ModelVariant.WORKSHOP);

        var encoding = FeatureEncoding.oneHot(Profiles.ai4i());

        var refused = assertThrows(InvalidModelException.class, () -> new StandInModel("mine.json", encoding, booster));

        assertEquals(
                "mine.json takes 28 features, but a reading of ai4i has 8: type_H, type_L, type_M, air_temperature,"
                        + " process_temperature, rotational_speed, torque, tool_wear. An encoding file tells how to make others.",
                refused.getMessage());
    }

    @Test
    void aProfileWithoutAModelIsRefused() {
        var turbine = Profiles.windTurbine();
        var own = new Profile("own", "Own", "", "", "breakdown", "yes", "no", turbine.fields(), turbine.presets());

        var refused = assertThrows(InvalidModelException.class, () -> StandInModel.load(own, ModelVariant.VIVID));

        assertEquals(
                "No stand-in model comes for the profile own: one was trained for wind-turbine and ai4i only.",
                refused.getMessage());
    }

    @Test
    void aReadingOfAnotherProfileIsRefused() {
        var model = StandInModel.load(Profiles.windTurbine(), ModelVariant.WORKSHOP);
        var reading = Profiles.ai4i().initialReading();

        assertThrows(IllegalArgumentException.class, () -> model.score(reading));
    }
}

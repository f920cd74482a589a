package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureEncodingTest {
    private static Reading reading(Profile profile, String csv) {
        return new Reading(profile, Arrays.asList(csv.split(",", -1)));
    }

    private static Profile profileOf(Field... fields) {
        return new Profile("own", "Own", "", "", "breakdown", "yes", "no", List.of(fields), List.of());
    }

    private static Field.Categorical colour(Optional<String> fill) {
        var common = new Field.Common("colour", "Colour", "", "", fill, "red");
        return new Field.Categorical(common, List.of("red", "green"), List.of(0.5, 0.5), false);
    }

    @Test
    void featuresComeAsTheWorkshopsPipelineOrdersThem() {
        var encoding = FeatureEncoding.oneHot(Profiles.windTurbine());

        assertEquals(
                List.of(
                        "turbine_id_TID001",
                        "turbine_id_TID002",
                        "turbine_id_TID003",
                        "turbine_id_TID004",
                        "turbine_id_TID005",
                        "turbine_id_TID006",
                        "turbine_id_TID007",
                        "turbine_id_TID008",
                        "turbine_id_TID009",
                        "turbine_id_TID010",
                        "turbine_type_HAWT",
                        "turbine_type_VAWT",
                        "wind_direction_E",
                        "wind_direction_N",
                        "wind_direction_NE",
                        "wind_direction_NW",
                        "wind_direction_S",
                        "wind_direction_SE",
                        "wind_direction_SW",
                        "wind_direction_W",
                        "wind_speed",
                        "rpm_blade",
                        "oil_temperature",
                        "oil_level",
                        "temperature",
                        "humidity",
                        "vibrations_frequency",
                        "pressure"),
                encoding.names());
    }

    @Test
    void aWordIsOneAmongZerosAndANumberIsItself() {
        var profile = Profiles.ai4i();

        var features = FeatureEncoding.oneHot(profile).encode(reading(profile, "M,298.4,308.2,1582,70.7,216"));

        assertArrayEquals(new float[] {0, 0, 1, 298.4f, 308.2f, 1582, 70.7f, 216}, features);
    }

    @Test
    void aMissingValueIsWhatTrainingPutThere() {
        var profile = Profiles.windTurbine();
        var encoding = FeatureEncoding.oneHot(profile);

        var missing = encoding.encode(reading(profile, "TID008,,64,80,,21,55,55,7,34,SE"));

        assertArrayEquals(encoding.encode(reading(profile, "TID008,HAWT,64,80,37,21,55,55,7,34,SE")), missing);
    }

    @Test
    void anEqualProfileReadAgainIsTheSameProfile() {
        var encoding = FeatureEncoding.oneHot(Profiles.ai4i());

        var features = encoding.encode(reading(Profiles.ai4i(), "H,300,310,1500,40,0"));

        assertArrayEquals(new float[] {1, 0, 0, 300, 310, 1500, 40, 0}, features);
    }

    @Test
    void aReadingOfAnotherProfileIsRefused() {
        var encoding = FeatureEncoding.oneHot(Profiles.windTurbine());
        var reading = Profiles.ai4i().initialReading();

        var refused = assertThrows(IllegalArgumentException.class, () -> encoding.encode(reading));

        assertEquals("A reading of ai4i for the encoding of wind-turbine", refused.getMessage());
    }

    @Test
    void aFillThatIsNoValueOfItsFieldIsRefused() {
        var profile = profileOf(colour(Optional.of("blue")));

        var refused = assertThrows(IllegalArgumentException.class, () -> FeatureEncoding.oneHot(profile));

        assertEquals("colour: \u201cblue\u201d cannot stand for a missing value", refused.getMessage());
    }

    @Test
    void aProfileOfOnesOwnIsEncodedAsWell() {
        var profile = profileOf(colour(Optional.of("green")));

        assertArrayEquals(new float[] {1, 0}, FeatureEncoding.oneHot(profile).encode(reading(profile, "")));
    }
}

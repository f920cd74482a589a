package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models, the figures and the model card together: what the card says is measured anew. */
class ModelCardTest {
    private static final Path PAGE = Path.of("../docs/model-card.md");
    // The figures are rounded to six decimals, and Math.exp may differ in the last place between computers.
    private static final double CLOSE = 1e-5;

    private static Stream<Profile> profiles() {
        return Profiles.builtIn().stream();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(StandInModel.class.getResourceAsStream(name), name);
    }

    private static ModelCard card() throws IOException {
        try (var json = resource("model-card.json")) {
            return ModelCard.read(json);
        }
    }

    private static ModelFigures measured(Profile profile, ModelVariant variant, List<LabelledReading> rows)
            throws IOException {
        try (var json = resource(profile.id() + "/" + variant.wireName() + ".json")) {
            var gains = GainShares.of(profile, json.readAllBytes());
            return ModelFigures.of(profile, variant, StandInModel.load(profile, variant), gains, rows);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void figuresAreWhatTheModelsScore(Profile profile) throws IOException {
        var rows = TrainingPlan.rows(profile);

        for (var figures : card().of(profile)) {
            assertClose(figures, measured(profile, ModelVariant.named(figures.variant()), rows));
        }
    }

    private static void assertClose(ModelFigures expected, ModelFigures actual) {
        assertAll(
                () -> assertEquals(expected.trainingRows(), actual.trainingRows()),
                () -> assertEquals(expected.heldOutRows(), actual.heldOutRows()),
                () -> assertEquals(expected.gainShares(), actual.gainShares()),
                () -> assertSame(expected, actual, ModelFigures::breakdownShare),
                () -> assertSame(expected, actual, ModelFigures::aboveHalfShare),
                () -> assertSame(expected, actual, ModelFigures::clearShare),
                () -> assertSame(expected, actual, ModelFigures::lowest),
                () -> assertSame(expected, actual, ModelFigures::highest),
                () -> assertSame(expected, actual, ModelFigures::areaUnderCurve),
                () -> assertEquals(
                        expected.thresholds().breakdowns(), actual.thresholds().breakdowns()),
                () -> assertCounts(
                        expected.thresholds().missed(), actual.thresholds().missed()),
                () -> assertCounts(
                        expected.thresholds().falseAlarms(), actual.thresholds().falseAlarms()),
                () -> assertCloseLists(expected.published(), actual.published(), Double::doubleValue),
                () -> assertCloseLists(expected.calibration(), actual.calibration(), CalibrationBin::from),
                () -> assertCloseLists(expected.calibration(), actual.calibration(), CalibrationBin::count),
                () -> assertCloseLists(expected.calibration(), actual.calibration(), CalibrationBin::meanScore),
                () -> assertCloseLists(expected.calibration(), actual.calibration(), CalibrationBin::breakdownShare));
    }

    private static void assertSame(ModelFigures expected, ModelFigures actual, ToDoubleFunction<ModelFigures> figure) {
        assertEquals(figure.applyAsDouble(expected), figure.applyAsDouble(actual), CLOSE);
    }

    // A score that lies on a hundredth may fall to either side of it for the same reason.
    private static void assertCounts(List<Integer> expected, List<Integer> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals((double) expected.get(i), actual.get(i), 1);
        }
    }

    private static <T> void assertCloseLists(List<T> expected, List<T> actual, ToDoubleFunction<T> figure) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(figure.applyAsDouble(expected.get(i)), figure.applyAsDouble(actual.get(i)), CLOSE);
        }
    }

    @Test
    void thePageShowsTheFigures() throws IOException {
        var page = Files.readString(PAGE);

        assertEquals(card().into(page, Profiles.builtIn()), page);
    }

    @Test
    void aPageWithoutAPlaceForTheFiguresIsRefused() throws IOException {
        var card = card();

        assertThrows(IllegalArgumentException.class, () -> card.into("# Model card", Profiles.builtIn()));
    }

    @Test
    void everyModelHasItsFigures() throws IOException {
        var models = card().models().stream()
                .map(figures -> figures.profile() + "/" + figures.variant())
                .toList();

        assertEquals(List.of("wind-turbine/vivid", "wind-turbine/workshop", "ai4i/vivid", "ai4i/workshop"), models);
    }

    @ParameterizedTest
    @CsvSource({"wind-turbine,0.90", "ai4i,0.96"})
    void vividRanksBreakdownsFirstAndScoresClearCasesClearly(String id, double areaUnderCurve) throws IOException {
        var vivid = card().of(Profiles.builtIn(id).orElseThrow()).get(0);

        assertAll(
                () -> assertTrue(vivid.areaUnderCurve() >= areaUnderCurve, vivid::toString),
                () -> assertTrue(vivid.lowest() < 0.05 && vivid.highest() > 0.95, vivid::toString),
                () -> assertTrue(vivid.clearShare() > 0.8, vivid::toString));
    }

    @Test
    void vividIsCalibratedOnTurbines() throws IOException {
        for (var bin : card().of(Profiles.windTurbine()).get(0).calibration()) {
            assertEquals(bin.breakdownShare(), bin.meanScore(), 0.05, bin::toString);
        }
    }

    @Test
    void windRotorOilAndVibrationMatterMostAndEveryNumberALittle() throws IOException {
        var shares = card().of(Profiles.windTurbine()).get(0).gainShares();

        var most = List.of("wind_speed", "rpm_blade", "oil_temperature", "oil_level", "vibrations_frequency");
        var little = List.of("temperature", "humidity", "pressure");
        most.forEach(name -> assertTrue(shares.getOrDefault(name, 0.0) > 0.1, name));
        little.forEach(name -> {
            var share = shares.getOrDefault(name, 0.0);
            assertTrue(share > 0.005 && share < 0.05, name);
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void publishedReadingsFallOnTheRightSideOfBothModels(Profile profile) {
        for (var variant : ModelVariant.values()) {
            var model = StandInModel.load(profile, variant);
            for (var published : PublishedReading.of(profile)) {
                var score = model.score(published.reading(profile));
                assertEquals(published.breakdown(), score > 0.5, () -> variant + " " + published + ": " + score);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void vividIsSureOfPublishedReadings(Profile profile) {
        var model = StandInModel.load(profile, ModelVariant.VIVID);
        for (var published : PublishedReading.of(profile)) {
            var score = model.score(published.reading(profile));
            assertTrue(published.breakdown() ? score > 0.9 : score < 0.3, () -> published + ": " + score);
        }
    }
}

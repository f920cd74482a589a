package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the generator to the printed summary of the workshop's original file. */
class WindTurbineRowsTest {
    private static final Profile PROFILE = Profiles.windTurbine();
    private static List<LabelledReading> rows = List.of();

    @BeforeAll
    static void generate() {
        rows = TrainingPlan.rows(PROFILE);
    }

    private static Map<String, Double> shares(String field) {
        var at = PROFILE.indexOf(field);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.reading().value(at),
                        Collectors.collectingAndThen(Collectors.counting(), count -> (double) count / rows.size())));
    }

    @Test
    void asManyBreakDownAsInTheOriginal() {
        var share = rows.stream().filter(LabelledReading::breakdown).count() / (double) rows.size();

        assertEquals(0.136579, share, 0.003);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    wind_speed,           15, 85, 0
                    rpm_blade,            15, 85, 0
                    oil_temperature,      25, 50, 0.0383
                    oil_level,             5, 35, 0
                    temperature,          15, 85, 0
                    humidity,             15, 85, 0
                    vibrations_frequency,  1, 15, 0
                    pressure,             15, 85, 0
                    """)
    void aNumberIsUniformOverItsRange(String field, int least, int greatest, double missing) {
        var shares = shares(field);

        var uniform = (1 - missing) / (greatest - least + 1);
        assertEquals(greatest - least + 1 + (missing > 0 ? 1 : 0), shares.size());
        assertEquals(missing, shares.getOrDefault("", 0.0), 0.002);
        for (int value = least; value <= greatest; value++) {
            assertEquals(uniform, shares.getOrDefault(Integer.toString(value), 0.0), 0.12 * uniform, field + value);
        }
    }

    @Test
    void turbineTypesAreAsFrequentAsInTheOriginal() {
        var shares = shares("turbine_type");

        assertAll(
                () -> assertEquals(3, shares.size()),
                () -> assertEquals(0.7, shares.getOrDefault("HAWT", 0.0), 0.004),
                () -> assertEquals(0.2, shares.getOrDefault("VAWT", 0.0), 0.004),
                () -> assertEquals(0.1, shares.getOrDefault("", 0.0), 0.004));
    }

    @ParameterizedTest
    @CsvSource({"turbine_id,10", "wind_direction,8"})
    void everyWordIsEquallyFrequent(String field, int words) {
        var shares = shares(field);

        assertEquals(words, shares.size());
        shares.forEach((word, share) -> assertEquals(1.0 / words, share, 0.004, word));
    }

    @Test
    void noReadingIsOdd() {
        var warnings = rows.stream()
                .limit(20_000)
                .flatMap(row -> row.reading().warnings().stream())
                .toList();

        assertEquals(List.of(), warnings);
    }

    @Test
    void theSameSeedMakesTheSameReadings() {
        Function<Integer, List<LabelledReading>> again = seed -> WindTurbineRows.generate(100, seed);

        assertEquals(again.apply(1), again.apply(1));
        assertEquals(rows.subList(0, 100), again.apply(2026));
    }
}

package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.training.Ai4iRule.Machine;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the generator to what is known of the AI4I 2020 dataset: 10,000 rows, of which ours are 25 times as many. */
class Ai4iRowsTest {
    private static final Profile PROFILE = Profiles.ai4i();
    private static List<LabelledReading> rows = List.of();

    @BeforeAll
    static void generate() {
        rows = TrainingPlan.rows(PROFILE);
    }

    private static double share(Predicate<LabelledReading> predicate) {
        return (double) rows.stream().filter(predicate).count() / rows.size();
    }

    private static Machine machine(LabelledReading row) {
        var reading = row.reading();
        return new Machine(
                reading.value(0).charAt(0),
                reading.number(1).orElseThrow(),
                reading.number(2).orElseThrow(),
                (int) reading.number(3).orElseThrow(),
                reading.number(4).orElseThrow(),
                (int) reading.number(5).orElseThrow());
    }

    @Test
    void aboutAsManyFailAsInThePublishedSet() {
        assertEquals(0.0339, share(LabelledReading::breakdown), 0.005);
    }

    @Test
    void everyRuleTakesItsToll() {
        // published: 115 overheat, 95 lack or exceed power, 98 overstrain, 51 tools fail, 19 fail at random of 10,000
        assertAll(
                () -> assertEquals(0.0115, share(row -> Ai4iRule.overheats(machine(row))), 0.003),
                () -> assertEquals(0.0095, share(row -> Ai4iRule.lacksOrExceedsPower(machine(row))), 0.003),
                () -> assertEquals(0.0098, share(row -> Ai4iRule.overstrains(machine(row))), 0.003),
                () -> assertEquals(0.0060, share(row -> row.breakdown() && !mustFail(machine(row))), 0.0015));
    }

    @Test
    void whatMustFailFails() {
        assertEquals(0, share(row -> mustFail(machine(row)) && !row.breakdown()));
    }

    private static boolean mustFail(Machine machine) {
        return Ai4iRule.overheats(machine) || Ai4iRule.lacksOrExceedsPower(machine) || Ai4iRule.overstrains(machine);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # published mean and standard deviation, and how far ours may be off
                    air_temperature,      300.0,   2.0, 0.01, 0.01
                    process_temperature,  310.0,   1.48, 0.01, 0.1
                    rotational_speed,    1538.8, 179.3, 20,   25
                    torque,                40.0,  10.0, 0.1,  0.1
                    tool_wear,            108.0,  63.7, 4,    2
                    """)
    void aNumberIsDistributedAsPublished(
            String field, double mean, double deviation, double meanTolerance, double deviationTolerance) {
        var at = PROFILE.indexOf(field);
        var values = rows.stream()
                .mapToDouble(row -> row.reading().number(at).orElseThrow())
                .toArray();

        var ourMean = Arrays.stream(values).average().orElseThrow();
        var ourVariance = Arrays.stream(values)
                .map(value -> (value - ourMean) * (value - ourMean))
                .average()
                .orElseThrow();

        assertEquals(mean, ourMean, meanTolerance);
        assertEquals(deviation, Math.sqrt(ourVariance), deviationTolerance);
    }

    @ParameterizedTest
    @CsvSource({"L,0.6", "M,0.3", "H,0.1"})
    void qualitiesAreAsFrequentAsPublished(String quality, double share) {
        assertEquals(share, share(row -> row.reading().value(0).equals(quality)), 0.004);
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
    void toolsWearUntilTheyAreReplaced() {
        var wear = PROFILE.indexOf("tool_wear");
        for (int i = 1; i < Ai4iRows.ROWS_PER_MACHINE; i++) {
            var before = rows.get(i - 1).reading().number(wear).orElseThrow();
            var after = rows.get(i).reading().number(wear).orElseThrow();
            var at = i;
            assertTrue(after == 0 ? before >= 200 : after - before >= 2 && after - before <= 5, () -> "row " + at);
        }
    }

    @Test
    void theSameSeedMakesTheSameReadings() {
        assertEquals(rows.subList(0, 100), Ai4iRows.generate(100, 2026));
    }
}

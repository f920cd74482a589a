package dev.nacelle.mock.training;

import dev.nacelle.mock.training.WindTurbineRule.Turbine;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes turbine readings with the marginals that the workshop's original file of 1,000,000 rows had: every number
 * uniform over its range, turbine ids and wind directions equally frequent, 70 % horizontal and 20 % vertical axes, the
 * type of 10 % and the oil temperature of 3.83 % not recorded.
 *
 * <p>What is not recorded is still there: the rule labels the turbine as it is, the reading tells what was recorded.
 */
final class WindTurbineRows {
    private static final List<String> DIRECTIONS = List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW");
    private static final List<String> TURBINES = IntStream.rangeClosed(1, 10)
            .mapToObj(number -> "TID%03d".formatted(number))
            .toList();
    private static final double TYPE_MISSING = 0.10;
    private static final double VERTICAL = 0.20 / 0.90;
    private static final double OIL_TEMPERATURE_MISSING = 0.0383;

    private final Profile profile = Profiles.windTurbine();
    private final Random random;

    private WindTurbineRows(long seed) {
        this.random = new Random(seed);
    }

    static List<LabelledReading> generate(int count, long seed) {
        var rows = new WindTurbineRows(seed);
        var readings = new ArrayList<LabelledReading>(count);
        for (int i = 0; i < count; i++) {
            readings.add(rows.next());
        }
        return readings;
    }

    private LabelledReading next() {
        var turbine = turbine();
        var reading = new Reading(
                profile,
                List.of(
                        TURBINES.get(random.nextInt(TURBINES.size())),
                        missing(TYPE_MISSING) ? "" : turbine.verticalAxis() ? "VAWT" : "HAWT",
                        text(turbine.windSpeed()),
                        text(turbine.rotorSpeed()),
                        missing(OIL_TEMPERATURE_MISSING) ? "" : text(turbine.oilTemperature()),
                        text(turbine.oilLevel()),
                        text(turbine.temperature()),
                        text(turbine.humidity()),
                        text(turbine.vibration()),
                        text(turbine.pressure()),
                        DIRECTIONS.get(random.nextInt(DIRECTIONS.size()))));
        return new LabelledReading(reading, random.nextDouble() < WindTurbineRule.chance(turbine));
    }

    private Turbine turbine() {
        return new Turbine(
                random.nextDouble() < VERTICAL,
                uniform(15, 85),
                uniform(15, 85),
                uniform(25, 50),
                uniform(5, 35),
                uniform(15, 85),
                uniform(15, 85),
                uniform(1, 15),
                uniform(15, 85));
    }

    private int uniform(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    private boolean missing(double share) {
        return random.nextDouble() < share;
    }

    private static String text(int number) {
        return Integer.toString(number).intern();
    }
}

package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.training.WindTurbineRule.Turbine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindTurbineRuleTest {
    private static final Turbine BORDERLINE = new Turbine(false, 66, 69, 41, 19, 50, 52, 8, 48);

    @Test
    void aTurbineOnTheThresholdBreaksDownEverySecondTime() {
        // load 0: 7.75 of lubrication and surroundings, 1.5 of shaking, 2 of wind
        var turbine = new Turbine(false, 85, 15, 50, 5, 75, 85, 15, 15);

        var stress = 2 + 2.5 + 1.5 + 2.5 + 1.5 + 0.5 * 60 / 70 + 0.5;
        assertEquals(1 / (1 + Math.exp((11.25 - stress) / 0.4)), WindTurbineRule.chance(turbine), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a vertical axis,    true,  66, 69, 41, 19, 50, 52,  8, 48
                    stronger wind,      false, 67, 69, 41, 19, 50, 52,  8, 48
                    a faster rotor,     false, 66, 70, 41, 19, 50, 52,  8, 48
                    hotter oil,         false, 66, 69, 42, 19, 50, 52,  8, 48
                    less oil,           false, 66, 69, 41, 18, 50, 52,  8, 48
                    warmer air,         false, 66, 69, 41, 19, 51, 52,  8, 48
                    damper air,         false, 66, 69, 41, 19, 50, 53,  8, 48
                    more vibration,     false, 66, 69, 41, 19, 50, 52,  9, 48
                    denser air,         false, 66, 69, 41, 19, 50, 52,  8, 49
                    """)
    void everySensorMatters(
            String what,
            boolean vertical,
            int wind,
            int rotor,
            int oilTemperature,
            int oilLevel,
            int temperature,
            int humidity,
            int vibration,
            int pressure) {
        var worse = new Turbine(
                vertical, wind, rotor, oilTemperature, oilLevel, temperature, humidity, vibration, pressure);

        assertTrue(WindTurbineRule.chance(worse) > WindTurbineRule.chance(BORDERLINE), what);
    }
}

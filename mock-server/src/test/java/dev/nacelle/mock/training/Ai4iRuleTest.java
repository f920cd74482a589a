package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.mock.training.Ai4iRule.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ai4iRuleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # quality, air, process, speed, torque, wear: overheats, power, overstrains
                    M, 300.0, 310.0, 1500, 40.0, 100, false, false, false
                    M, 300.0, 308.5, 1379, 40.0, 100, true,  false, false
                    M, 300.0, 308.6, 1379, 40.0, 100, false, false, false
                    M, 300.0, 308.5, 1380, 40.0, 100, false, false, false
                    M, 300.0, 310.0, 1500, 22.2, 100, false, true,  false
                    M, 300.0, 310.0, 1500, 22.3, 100, false, false, false
                    M, 300.0, 310.0, 1500, 57.2, 100, false, false, false
                    M, 300.0, 310.0, 1500, 57.3, 100, false, true,  false
                    L, 300.0, 310.0, 1400, 50.0, 220, false, false, false
                    L, 300.0, 310.0, 1400, 50.0, 221, false, false, true
                    M, 300.0, 310.0, 1400, 50.0, 240, false, false, false
                    M, 300.0, 310.0, 1400, 50.0, 241, false, false, true
                    H, 300.0, 310.0, 1400, 52.0, 250, false, false, false
                    H, 300.0, 310.0, 1400, 52.0, 251, false, false, true
                    """)
    void aMachineFailsByThePublishedLimits(
            char quality,
            double air,
            double process,
            int speed,
            double torque,
            int wear,
            boolean overheats,
            boolean power,
            boolean overstrains) {
        var machine = new Machine(quality, air, process, speed, torque, wear);

        assertEquals(overheats, Ai4iRule.overheats(machine));
        assertEquals(power, Ai4iRule.lacksOrExceedsPower(machine));
        assertEquals(overstrains, Ai4iRule.overstrains(machine));
    }
}

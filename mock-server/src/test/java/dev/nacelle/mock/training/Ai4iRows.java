package dev.nacelle.mock.training;

import dev.nacelle.mock.training.Ai4iRule.Machine;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes machine readings the way the AI4I 2020 Predictive Maintenance Dataset (UCI, S. Matzka 2020, CC BY 4.0) says it
 * was made: machine after machine, each seen 10,000 times like the published one, with temperatures that walk at random,
 * normal torque, and tools that wear until they are replaced or fail. What leaves the ranges that the published set
 * shows is drawn again.
 *
 * <p>One sentence of the source needs an interpretation: rotational speed is "calculated from a power of 2860 W", yet
 * torque times speed is some 6,300 W in the published rows. We take speed as 2860 W over an effective torque that grows
 * with the torque and levels off, {@code 9.4 + 11.3 (1 - exp(-(torque / 32)²))} Nm, with normal noise of 40 rpm; that is
 * how the published rows lie.
 */
final class Ai4iRows {
    static final int ROWS_PER_MACHINE = 10_000;

    private static final double TOOL_FAILS = 51.0 / 120;
    private static final double RANDOM_FAILURE = 0.001;

    private final Profile profile = Profiles.ai4i();
    private final Random random;
    private int wear;
    private int toolLife;

    private Ai4iRows(long seed) {
        this.random = new Random(seed);
    }

    /** As many machines as it takes; the last may be seen less often. */
    static List<LabelledReading> generate(int count, long seed) {
        var rows = new Ai4iRows(seed);
        var readings = new ArrayList<LabelledReading>(count);
        while (readings.size() < count) {
            rows.addMachine(readings, Math.min(ROWS_PER_MACHINE, count - readings.size()));
        }
        return readings;
    }

    private void addMachine(List<LabelledReading> readings, int count) {
        var temperatures = Temperatures.draw(random, ROWS_PER_MACHINE);
        newTool();
        for (int i = 0; i < count; i++) {
            readings.add(next(temperatures.air(i), temperatures.process(i)));
        }
    }

    private LabelledReading next(double air, double process) {
        var type = type();
        var torque = torque();
        var machine = new Machine(type, air, process, speed(torque), torque, wear);
        var toolFailed = toolFails(type);
        var failed = toolFailed
                || Ai4iRule.overheats(machine)
                || Ai4iRule.lacksOrExceedsPower(machine)
                || Ai4iRule.overstrains(machine)
                || random.nextDouble() < RANDOM_FAILURE;
        return new LabelledReading(reading(machine), failed);
    }

    /** Wears the tool. Tool wear failure: at a random moment between 200 and 240 min a tool is replaced, or in 51 cases of 120 fails. */
    private boolean toolFails(char type) {
        if (wear >= toolLife) {
            newTool();
            return random.nextDouble() < TOOL_FAILS;
        }
        wear += type == 'H' ? 5 : type == 'M' ? 3 : 2;
        return false;
    }

    private void newTool() {
        wear = 0;
        toolLife = 200 + random.nextInt(41);
    }

    private char type() {
        var share = random.nextDouble();
        return share < 0.6 ? 'L' : share < 0.9 ? 'M' : 'H';
    }

    private double torque() {
        var torque = tenths(40 + 10 * random.nextGaussian());
        return torque >= 3.8 && torque <= 76.6 ? torque : torque();
    }

    private int speed(double torque) {
        var effectiveTorque = 9.4 + 11.3 * (1 - StrictMath.exp(-(torque * torque) / (32 * 32)));
        var speed = Math.round(2860 / effectiveTorque * 60 / (2 * Math.PI) + 40 * random.nextGaussian());
        return speed >= 1168 && speed <= 2886 ? (int) speed : speed(torque);
    }

    private Reading reading(Machine machine) {
        return new Reading(
                profile,
                List.of(
                        String.valueOf(machine.type()).intern(),
                        text(machine.air()),
                        text(machine.process()),
                        Integer.toString(machine.speed()).intern(),
                        text(machine.torque()),
                        Integer.toString(machine.wear()).intern()));
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String text(double value) {
        var tenths = Math.round(value * 10);
        return (tenths / 10 + "." + tenths % 10).intern();
    }
}

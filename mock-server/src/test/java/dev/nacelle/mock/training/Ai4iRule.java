package dev.nacelle.mock.training;

/**
 * Which machines fail, by the rules published with the AI4I 2020 Predictive Maintenance Dataset (UCI, S. Matzka 2020,
 * CC BY 4.0): if any of five things goes wrong. The two that are left to chance are decided by the generator.
 */
final class Ai4iRule {
    private Ai4iRule() {}

    /**
     * A machine at one moment.
     *
     * @param type product quality: L, M or H
     * @param air K
     * @param process K
     * @param speed revolutions per minute
     * @param torque Nm
     * @param wear minutes the tool has been in use
     */
    record Machine(char type, double air, double process, int speed, double torque, int wear) {}

    /** Heat dissipation failure: hardly warmer than the air, and slow. */
    static boolean overheats(Machine machine) {
        return machine.process - machine.air < 8.6 - 1e-9 && machine.speed < 1380;
    }

    /** Power failure: less than 3500 W or more than 9000 W. */
    static boolean lacksOrExceedsPower(Machine machine) {
        var power = machine.torque * machine.speed * 2 * Math.PI / 60;
        return power < 3500 || power > 9000;
    }

    /** Overstrain failure: wear times torque above what the product quality allows, in minutes times Nm. */
    static boolean overstrains(Machine machine) {
        return machine.wear * machine.torque > allowedStrain(machine.type);
    }

    private static double allowedStrain(char type) {
        return switch (type) {
            case 'L' -> 11_000;
            case 'M' -> 12_000;
            case 'H' -> 13_000;
            default -> throw new IllegalArgumentException("No product quality " + type);
        };
    }
}

package dev.nacelle.mock.training;

/**
 * Which turbines break down: a rule of our own, since the workshop's authors never published theirs.
 *
 * <p>Every number is taken as a share of its range, 0 at the least and 1 at the greatest value. The stress on a turbine
 * is the sum of
 *
 * <ul>
 *   <li>load: 2 wind + 2 rotor + 5 wind × rotor. Strong wind on a fast rotor is worse than either;
 *   <li>lubrication: 2.5 heat + 1.5 lack + 2.5 heat × lack, of the oil. Hot oil is thin, and little of it gets hot;
 *   <li>shaking: 1.5 vibration + 2 rotor × vibration;
 *   <li>surroundings: 0.5 temperature + 0.5 humidity + 0.5 pressure. Warm air cools badly, damp air corrodes, dense air
 *       pushes harder;
 *   <li>build: 0.75 for a vertical axis, whose bearings take the load sideways.
 * </ul>
 *
 * <p>A turbine breaks down when its stress, and luck, exceed 11.25; luck is logistic noise of scale 0.4. Neither the
 * turbine id nor the wind direction plays a part.
 */
final class WindTurbineRule {
    private static final double THRESHOLD = 11.25;
    private static final double NOISE = 0.4;

    private WindTurbineRule() {}

    /**
     * What the sensors would say if none ever failed; ranges as in the profile.
     *
     * @param verticalAxis whether the type is VAWT
     */
    record Turbine(
            boolean verticalAxis,
            int windSpeed,
            int rotorSpeed,
            int oilTemperature,
            int oilLevel,
            int temperature,
            int humidity,
            int vibration,
            int pressure) {}

    /** The probability that it breaks down. */
    static double chance(Turbine turbine) {
        return 1 / (1 + StrictMath.exp((THRESHOLD - stress(turbine)) / NOISE));
    }

    private static double stress(Turbine turbine) {
        return load(turbine)
                + lubrication(turbine)
                + shaking(turbine)
                + surroundings(turbine)
                + (turbine.verticalAxis ? 0.75 : 0);
    }

    private static double load(Turbine turbine) {
        var wind = share(turbine.windSpeed, 15, 85);
        var rotor = share(turbine.rotorSpeed, 15, 85);
        return 2 * wind + 2 * rotor + 5 * wind * rotor;
    }

    private static double lubrication(Turbine turbine) {
        var heat = share(turbine.oilTemperature, 25, 50);
        var lack = 1 - share(turbine.oilLevel, 5, 35);
        return 2.5 * heat + 1.5 * lack + 2.5 * heat * lack;
    }

    private static double shaking(Turbine turbine) {
        var vibration = share(turbine.vibration, 1, 15);
        return 1.5 * vibration + 2 * share(turbine.rotorSpeed, 15, 85) * vibration;
    }

    private static double surroundings(Turbine turbine) {
        return 0.5 * share(turbine.temperature, 15, 85)
                + 0.5 * share(turbine.humidity, 15, 85)
                + 0.5 * share(turbine.pressure, 15, 85);
    }

    private static double share(int value, int least, int greatest) {
        return (double) (value - least) / (greatest - least);
    }
}

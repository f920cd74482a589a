package dev.nacelle.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/**
 * Readings drawn at random from what the profile says of the training data: numbers evenly over the range, words by
 * their shares. The same seed gives the same readings. Nothing is left missing.
 */
public final class RandomReadings {
    private final Profile profile;
    private final Random random;

    /** Readings of that profile, beginning anew from that seed. */
    public RandomReadings(Profile profile, long seed) {
        this.profile = profile;
        this.random = new Random(seed);
    }

    /** The next one. */
    public Reading next() {
        return new Reading(
                profile,
                profile.fields().stream()
                        .map(field -> field.match(this::number, this::word))
                        .toList());
    }

    private String number(Field.Numeric field) {
        var step = BigDecimal.ONE.movePointLeft(field.decimals());
        var steps = field.max()
                .subtract(field.min())
                .divide(step, 0, RoundingMode.FLOOR)
                .intValueExact();
        var value = field.min().add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
        return value.setScale(field.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    private String word(Field.Categorical field) {
        var all = field.shares().stream().mapToDouble(Double::doubleValue).sum();
        var draw = random.nextDouble() * all;
        for (int i = 0; i < field.values().size(); i++) {
            draw -= field.shares().get(i);
            if (draw < 0) {
                return field.values().get(i);
            }
        }
        return field.values().get(field.values().size() - 1);
    }
}

package dev.nacelle.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a reading, as its profile describes it.
 *
 * <p>A closed family: {@link Numeric} and {@link Categorical}.
 */
public sealed interface Field {
    /** What every field has. */
    Common common();

    /**
     * What every field has.
     *
     * @param name on the wire and in a header line, such as {@code rpm_blade}; unique in a profile
     * @param label for people, such as "Rotor speed"
     * @param unit as the source gives it; empty when the source gives none
     * @param help one sentence; may be empty
     * @param fill what training put where the value was missing; empty when the value may not be missing
     * @param initial what a new form shows
     */
    record Common(String name, String label, String unit, String help, Optional<String> fill, String initial) {}

    /** Its name on the wire. */
    default String name() {
        return common().name();
    }

    /** Its name for people. */
    default String label() {
        return common().label();
    }

    /** Whether the wire may have nothing between two commas here. */
    default boolean mayBeMissing() {
        return common().fill().isPresent();
    }

    /** One case for each kind, so that the compiler tells what a new kind breaks. */
    <T> T match(Function<Numeric, T> number, Function<Categorical, T> category);

    /**
     * A quantity.
     *
     * @param min least value in the training data
     * @param max greatest value in the training data
     * @param decimals digits after the point in the training data; 0 for whole numbers
     */
    record Numeric(Common common, BigDecimal min, BigDecimal max, int decimals) implements Field {
        public Numeric {
            if (min.compareTo(max) >= 0 || decimals < 0 || decimals > 9) {
                throw new IllegalArgumentException(
                        "Range of %s: %s to %s with %s decimals".formatted(common.name(), min, max, decimals));
            }
        }

        @Override
        public <T> T match(Function<Numeric, T> number, Function<Categorical, T> category) {
            return number.apply(this);
        }

        /** Whether the training data held such a value. */
        public boolean covers(BigDecimal value) {
            return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        }
    }

    /**
     * One of a list of words.
     *
     * @param values every word the training data held, in the order a person expects them
     * @param shares how often the training data held each, in the order of {@code values}; they need not add up to 1,
     *     the rest was missing
     * @param directions whether the words are points of the compass
     */
    record Categorical(Common common, List<String> values, List<Double> shares, boolean directions) implements Field {
        public Categorical {
            values = List.copyOf(values);
            shares = List.copyOf(shares);
            if (values.isEmpty() || values.size() != shares.size()) {
                throw new IllegalArgumentException(
                        "Values of %s: %s with shares %s".formatted(common.name(), values, shares));
            }
        }

        @Override
        public <T> T match(Function<Numeric, T> number, Function<Categorical, T> category) {
            return category.apply(this);
        }
    }
}

package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the way that takes whole numbers of any size. */
class ShortDecimalTest {
    private static final int EACH = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 0.5, 0.25, 0.001953125, 9.999999999999999e-5, 1e-5, -0.3, 2, Double.NaN})
    void anotherNumberIsLeftToTheOtherWay(double value) {
        assertEquals(Optional.empty(), ShortDecimal.text(value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-4,
                0.00011,
                0.001,
                0.01,
                0.1,
                0.75,
                0.3,
                0.9999999999999999,
                0.09999999999999999,
                0.009999999999999998,
                0.0009999999999999998,
                0.12345678901234566,
                2.0E-3,
                0.30000000000000004,
                0.8101770281791687
            })
    void aNumberIsSpeltAsTheOtherWaySpellsIt(double value) {
        assertSpeltAlike(value);
    }

    @Test
    void numbersOfAnyBitsAreSpeltAsTheOtherWaySpellsThem() {
        assertSpeltAlike(Random::nextDouble);
        assertSpeltAlike(random -> 1e-4 + random.nextDouble() / 100);
    }

    @Test
    void widened32BitNumbersAreSpeltAsTheOtherWaySpellsThem() {
        assertSpeltAlike(Random::nextFloat);
        assertSpeltAlike(random -> 1e-3f * (0.1f + random.nextFloat()));
    }

    @Test
    void numbersOfFewDigitsAreSpeltAsTheOtherWaySpellsThem() {
        assertSpeltAlike(random -> random.nextInt(1, 10_000) / 10_000.0);
        assertSpeltAlike(random -> Math.nextUp(random.nextInt(1, 1_000) / 1_000.0));
        assertSpeltAlike(random -> Math.nextDown(random.nextInt(1, 1_000) / 1_000.0));
    }

    private static void assertSpeltAlike(ToDoubleFunction<Random> numbers) {
        var random = new Random(4);
        for (int i = 0; i < EACH; i++) {
            assertSpeltAlike(numbers.applyAsDouble(random));
        }
    }

    private static void assertSpeltAlike(double value) {
        assertEquals(PythonFloat.slowText(value), PythonFloat.text(value));
    }
}

package dev.nacelle.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Spells a number as NumPy's {@code str} does: the fewest digits that read back as the same number, {@code 0.8878407}
 * or {@code 1e-05}, so that a caller cannot tell which language the function is written in.
 *
 * <p>Java's own {@code toString} writes {@code 1.0E-5}, and before Java 19 not always the fewest digits. Numbers above 1
 * are no scores: NumPy's exponents for large ones are not imitated.
 */
public final class PythonFloat {
    /** NumPy compares the number itself, so that the 32-bit 1e-4, which is a little less, is spelt with an exponent. */
    private static final double LEAST_WITHOUT_EXPONENT = 1e-4;

    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private PythonFloat() {}

    /** A 64-bit number's text. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        return ShortDecimal.text(value).orElseGet(() -> slowText(value));
    }

    /** The same for any number, by whole numbers of any size. */
    static String slowText(double value) {
        return text(value, fewestDigits(value, Double.toString(value), digits -> digits.doubleValue() == value));
    }

    /** A 32-bit number's text. */
    static String text(float value) {
        if (!Float.isFinite(value)) {
            return notFinite(value);
        }
        return text(value, fewestDigits(value, Float.toString(value), digits -> digits.floatValue() == value));
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }

    /**
     * Counts down from the digits Java writes: they always read back, but before Java 19 may be one too many, or not the
     * nearest. Where fewer digits read back at all, so does a neighbour with just one digit less, for it lies between
     * them and the number.
     */
    private static BigDecimal fewestDigits(double value, String asJava, Predicate<BigDecimal> readsBack) {
        var exact = new BigDecimal(value);
        var fewest = new BigDecimal(asJava).stripTrailingZeros();
        for (int digits = fewest.precision(); digits > 0; digits--) {
            var candidate = readingBack(exact, digits, readsBack);
            if (candidate.isEmpty()) {
                return fewest;
            }
            fewest = candidate.get();
        }
        return fewest;
    }

    /** Beside a power of two the nearest decimal may read back as a neighbour while one further off does not. */
    private static Optional<BigDecimal> readingBack(BigDecimal exact, int digits, Predicate<BigDecimal> readsBack) {
        for (var rounding : NEAREST_FIRST) {
            var candidate = exact.round(new MathContext(digits, rounding));
            if (readsBack.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String text(double value, BigDecimal digits) {
        var sign = Math.copySign(1, value) < 0 ? "-" : "";
        var size = Math.abs(value);
        var shortest = digits.abs().stripTrailingZeros();
        boolean plain = size == 0 || size >= LEAST_WITHOUT_EXPONENT;
        return sign + (plain ? withoutExponent(shortest) : withExponent(shortest));
    }

    private static String withoutExponent(BigDecimal digits) {
        return (digits.scale() > 0 ? digits : digits.setScale(1)).toPlainString();
    }

    private static String withExponent(BigDecimal digits) {
        var figures = digits.unscaledValue().toString();
        int exponent = digits.scale() - (figures.length() - 1);
        var fraction = figures.length() > 1 ? "." + figures.substring(1) : "";
        return figures.charAt(0) + fraction + (exponent < 10 ? "e-0" : "e-") + exponent;
    }
}

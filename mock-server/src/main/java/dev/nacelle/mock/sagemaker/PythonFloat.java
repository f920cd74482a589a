package dev.nacelle.mock.sagemaker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Spells a number as Python's {@code repr} does: the fewest digits that read back as the same number. Java's own
 * spelling has other exponents, and before JDK 19 not always the fewest digits.
 */
final class PythonFloat {
    // Up to here, and only for normal numbers, rounding finds a shorter spelling by itself: as zeros at the end.
    private static final int ALWAYS_EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int LEAST_PLAIN_POINT = -3;
    private static final int GREATEST_PLAIN_POINT = 16;

    // Next to a power of two the neighbours lie unevenly: where the nearest decimal does not read back, a farther one
    // may.
    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private PythonFloat() {}

    /**
     * That spelling.
     *
     * @throws IllegalArgumentException if the number is infinite or NaN
     */
    static String repr(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number: " + value);
        }
        if (value == 0) {
            return Double.toString(value);
        }
        var shortest = shortest(value).stripTrailingZeros();
        int point = shortest.precision() - shortest.scale();
        return point >= LEAST_PLAIN_POINT && point <= GREATEST_PLAIN_POINT
                ? plain(shortest)
                : scientific(shortest, point - 1);
    }

    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(value);
        int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : ALWAYS_EXACT_DIGITS;
        for (; digits < MOST_DIGITS; digits++) {
            for (var rounding : NEAREST_FIRST) {
                var candidate = exact.round(new MathContext(digits, rounding));
                if (candidate.doubleValue() == value) {
                    return candidate;
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal number) {
        return number.scale() > 0 ? number.toPlainString() : number.toPlainString() + ".0";
    }

    private static String scientific(BigDecimal number, int exponent) {
        var digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}

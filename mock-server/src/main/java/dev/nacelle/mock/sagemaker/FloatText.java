package dev.nacelle.mock.sagemaker;

import dev.nacelle.scoring.PythonFloat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Spells a 32-bit score as Python does; it is the slowest part of an answer, so the usual case has a way of its own. */
final class FloatText {
    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);
    private static final double LEAST_PLAIN = 1e-4;
    private static final int FLOAT_DIGITS = 9;

    private FloatText() {}

    /** As a 64-bit number, to which NumPy's {@code astype(float)} widens it. */
    static String widened(float score) {
        double value = score;
        return value > LEAST_PLAIN && value < 1 ? plain(value) : PythonFloat.text(value);
    }

    /** The fewest digits that read back as the same 32 bits. */
    static String single(float score) {
        var exact = new BigDecimal(score);
        var digits = 1;
        while (digits < FLOAT_DIGITS && rounded(exact, digits).floatValue() != score) {
            digits++;
        }
        var text = PythonFloat.text(rounded(exact, digits).doubleValue());
        // NumPy compares the number itself with 1e-4, and the nearest of 32 bits is a little less.
        return text.equals("0.0001") && score < LEAST_PLAIN ? "1e-04" : text;
    }

    /**
     * The fewest digits that read back as the same 64 bits, counted down from those Java writes: before Java 19 that may
     * be one too many, and not the nearest.
     */
    private static String plain(double value) {
        var exact = new BigDecimal(value);
        int digits = new BigDecimal(Double.toString(value)).stripTrailingZeros().precision();
        while (digits > 1 && readingBack(exact, value, digits - 1).isPresent()) {
            digits--;
        }
        return readingBack(exact, value, digits)
                .orElseThrow()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<BigDecimal> readingBack(BigDecimal exact, double value, int digits) {
        return NEAREST_FIRST.stream()
                .map(rounding -> exact.round(new MathContext(digits, rounding)))
                .filter(candidate -> candidate.doubleValue() == value)
                .findFirst();
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}

package dev.nacelle.mock.sagemaker;

import dev.nacelle.scoring.PythonFloat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Spells a 32-bit score as Python does. */
final class FloatText {
    private static final double LEAST_PLAIN = 1e-4;
    private static final int FLOAT_DIGITS = 9;

    private FloatText() {}

    /** As a 64-bit number, to which NumPy's {@code astype(float)} widens it. */
    static String widened(float score) {
        return PythonFloat.text((double) score);
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

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}

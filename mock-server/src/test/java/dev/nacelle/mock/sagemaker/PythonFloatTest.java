package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected spellings were printed by Python 3.11. */
class PythonFloatTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.6582455039024353, 0.6582455039024353
                    0.998887598515,     0.9988875985145569
                    1e-05,              9.999999747378752e-06
                    3.2e-06,            3.2000000373955118e-06
                    0.5,                0.5
                    1.0,                1.0
                    0.1,                0.10000000149011612
                    0.3,                0.30000001192092896
                    1e-45,              1.401298464324817e-45
                    0.8878407,          0.8878406882286072
                    0.0001,             9.999999747378752e-05
                    0.00012,            0.00011999999696854502
                    """)
    void aWidenedFloatIsSpeltAsByPython(float value, String spelling) {
        assertEquals(spelling, PythonFloat.repr(value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1051053416, 0.32383275032043457
                    1018849712, 0.022755473852157593
                    1049442078, 0.2758111357688904
                    937882302,  2.7531172236194834e-05
                    1026884328, 0.044192224740982056
                    991738560,  0.002391502261161804
                    823637562,  2.2076975803031473e-09
                    999295880,  0.0043959058821201324
                    707064038,  1.464970451805353e-13
                    964072286,  0.00023515286738984287
                    """)
    void theSameOfRandomBits(int bits, String spelling) {
        assertEquals(spelling, PythonFloat.repr(Float.intBitsToFloat(bits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "-0.25",
                "0.0001",
                "1e-05",
                "-1.5e-07",
                "2e+23",
                "1e+23",
                "1e+16",
                "1000000000000000.0",
                "9007199254740992.0",
                "1.2345678901234568e+17",
                "2.2250738585072014e-308",
                "5e-324",
                "5.684341886080802e-14",
                "1.7976931348623157e+308"
            })
    void aSpellingOfPythonsComesBackAsItIs(String spelling) {
        assertEquals(spelling, PythonFloat.repr(Double.parseDouble(spelling)));
    }

    @Test
    void noFewerDigitsWouldReadBack() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextFloat();

            var spelling = PythonFloat.repr(value);

            var digits = new BigDecimal(spelling);
            var shorter = digits.round(new MathContext(Math.max(1, digits.precision() - 1)));
            assertEquals(value, Double.parseDouble(spelling));
            if (digits.precision() > 1) {
                assertNotEquals(value, shorter.doubleValue(), spelling);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double value) {
        assertThrows(IllegalArgumentException.class, () -> PythonFloat.repr(value));
    }
}

package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts were printed by NumPy 2.4.6. */
class PythonFloatTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,             0.0
            -0.0,          -0.0
            1,             1.0
            0.5,           0.5
            0.001,         0.001
            1e-4,          1e-04
            1e-5,          1e-05
            9.99e-5,       9.99e-05
            0.00012345,    0.00012345
            0.8878407,     0.8878407
            0.12801738,    0.12801738
            0.33333334,    0.33333334
            0.9999999,     0.9999999
            5.9604645e-8,  5.9604645e-08
            1e-10,         1e-10
            5.684342e-14,  5.684342e-14
            1.1754944e-38, 1.1754944e-38
            9.1835e-41,    9.1835e-41
            1e-45,         1e-45
            """)
    void a32BitNumberIsSpeltAsNumPySpellsIt(float value, String expected) {
        assertEquals(expected, PythonFloat.text(value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                       0.0
            1,                       1.0
            1e-4,                    0.0001
            1e-5,                    1e-05
            0.1,                     0.1
            0.3333333333333333,      0.3333333333333333
            0.30000000000000004,     0.30000000000000004
            0.8101770281791687,      0.8101770281791687
            3.2000000373955118e-06,  3.2000000373955118e-06
            1e-10,                   1e-10
            5.684341886080802e-14,   5.684341886080802e-14
            2.2250738585072014e-308, 2.2250738585072014e-308
            5e-324,                  5e-324
            """)
    void a64BitNumberIsSpeltAsNumPySpellsIt(double value, String expected) {
        assertEquals(expected, PythonFloat.text(value));
    }

    @Test
    void whatIsNotFiniteIsSpeltAsPythonSpellsIt() {
        assertEquals("nan", PythonFloat.text(Float.NaN));
        assertEquals("inf", PythonFloat.text(Double.POSITIVE_INFINITY));
        assertEquals("-inf", PythonFloat.text(Float.NEGATIVE_INFINITY));
    }

    @Test
    void everyTextReadsBackAsTheSameNumber() {
        var random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            float single = random.nextFloat() * (float) Math.pow(10, -random.nextInt(44));
            double twice = random.nextDouble() * Math.pow(10, -random.nextInt(320));

            assertEquals(single, Float.parseFloat(PythonFloat.text(single)));
            assertEquals(twice, Double.parseDouble(PythonFloat.text(twice)));
        }
    }
}

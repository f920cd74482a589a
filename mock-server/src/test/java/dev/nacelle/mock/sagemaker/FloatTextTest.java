package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.scoring.PythonFloat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @Test
    void aWidenedScoreIsSpeltAsPythonSpellsIt() {
        var random = new Random(1);

        for (int i = 0; i < 5_000; i++) {
            var score = (float) Math.exp(-10 * random.nextDouble());
            assertEquals(PythonFloat.text((double) score), FloatText.widened(score));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,         0.0
                    1,         1.0
                    0.5,       0.5
                    0.002,     0.0020000000949949026
                    1e-4,      9.999999747378752e-05
                    0.6582455, 0.6582455039024353
                    """)
    void whatIsSpecialAboutADoubleIsKept(float score, String text) {
        assertEquals(text, FloatText.widened(score));
    }

    @Test
    void aSingleScoreReadsBackAsItself() {
        var random = new Random(1);

        for (int i = 0; i < 5_000; i++) {
            var score = (float) Math.exp(-10 * random.nextDouble());
            assertEquals(score, Float.parseFloat(FloatText.single(score)));
        }
    }
}

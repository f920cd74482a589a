package dev.nacelle.mock.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.reading.Score;
import dev.nacelle.scoring.ModelAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumpyFileTest {
    /** Columns: type, shape, the number, NumPy's text of the first row. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <f4 | (1,)   | 0.8878407   | 0.8878407
            <f4 | (1,)   | 0.12801738  | 0.12801738
            <f4 | (1,)   | 1e-4        | 1e-04
            <f4 | (1,)   | -1e-4       | -1e-04
            <f4 | (1,)   | 1.5e-5      | 1.5e-05
            <f4 | (1,)   | 0           | 0.0
            <f4 | (1,)   | 1           | 1.0
            <f4 | (1,)   | NaN         | nan
            <f4 | (1,)   | -Infinity   | -inf
            >f4 | (1,)   | 0.5         | 0.5
            <f4 | (1, 1) | 0.8878407   | [0.8878407]
            <f8 | (1,)   | 0.8878407   | 0.8878407
            <f8 | (1,)   | 0.8101770281791687 | 0.8101770281791687
            >f8 | (1,)   | 1e-4        | 0.0001
            """)
    void theFirstRowIsSpeltAsNumpySpellsIt(String type, String shape, double value, String text) {
        assertEquals(text, NumpyFile.firstNumber(NumpyFiles.file(type, shape, value)));
    }

    @Test
    void aScoreIsSpeltAsTheFunctionOfTodaySpellsIt() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var file = NumpyFiles.ofOne(random.nextFloat() * (float) Math.pow(10, -random.nextInt(8)));

            assertEquals(
                    ModelAnswer.score(Body.of(file)).match(Score::text, failure -> failure.message()),
                    NumpyFile.firstNumber(file));
        }
    }

    /** Columns: the file in ASCII, what NumPy raises. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^                                 | EOFError: No data left in file
            {"predictions": [{"score": 0.5}]}  | ValueError: Cannot load file containing pickled data when allow_pickle=False
            0.5                                | ValueError: Cannot load file containing pickled data when allow_pickle=False
            """)
    void whatIsNoNumpyFileRaises(String text, String raised) {
        assertRaised(raised, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aFileThatIsCutOffOrHasNoRowRaises() {
        var file = NumpyFiles.ofOne(0.5f);

        assertRaised("ValueError: Cannot parse header", Arrays.copyOf(file, 40));
        assertRaised("ValueError: cannot reshape array of size 0 into shape (1,)", Arrays.copyOf(file, 130));
        assertRaised(
                "IndexError: too many indices for array: array is 0-dimensional, but 1 were indexed",
                NumpyFiles.file("<f4", "()", 0.5));
    }

    private static void assertRaised(String raised, byte[] file) {
        assertEquals(
                raised,
                assertThrows(PythonException.class, () -> NumpyFile.firstNumber(file))
                        .getMessage());
    }
}

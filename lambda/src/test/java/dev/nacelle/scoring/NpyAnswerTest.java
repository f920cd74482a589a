package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.ANSWER_NOT_UNDERSTOOD;
import static dev.nacelle.contract.ErrorCode.SCORE_NOT_FINITE;
import static dev.nacelle.contract.ErrorCode.SCORE_OUT_OF_RANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.reading.Score;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyAnswerTest {
    /** The file NumPy 2.4.6 writes for {@code numpy.array([0.8878407], dtype='<f4')}. */
    private static final byte[] WRITTEN_BY_NUMPY = HexFormat.of()
            .parseHex(
                    "934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e5f6f72646572273a2046616c7365"
                            + "2c20277368617065273a2028312c292c207d"
                            + "20".repeat(60)
                            + "0a8749633f");

    @Test
    void theFileThatNumPyWritesIsRead() {
        var score = Attempts.value(ModelAnswer.score(Body.of(WRITTEN_BY_NUMPY)));

        assertEquals(132, WRITTEN_BY_NUMPY.length);
        assertEquals(new Score(0.8878407f, "0.8878407"), score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1; <f4; (1,); 0.12801738
            1; <f4; (1, 1); 1e-04
            1; <f4; (); 1e-05
            1; >f4; (1,); 0.8878407
            1; <f8; (1,); 0.6582455039024353
            1; >f8; (1,1); 3.2000000373955118e-06
            2; <f4; (1,); 0.8878407
            2; >f8; ( 1 , ); 0.8101770281791687
            3; <f4; (1,); 1.0
            1; <i8; (1,); 1
            1; >i8; (); 0
            2; <i4; (1, 1); 1
            1; >u2; (1,); 1
            1; |i1; (1,); 0
            1; |u1; (1,); 1
            """)
    void everyVersionWidthAndByteOrderIsRead(int version, String type, String shape, String number) {
        var score = Attempts.value(ModelAnswer.score(npy(version, type, shape, Double.parseDouble(number))));

        assertEquals(number, score.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <i8; (2,)
            |b1; (1,)
            <c8; (1,)
            <f2; (1,)
            |O; (1,)
            <f4; (2,)
            <f4; (1, 2)
            <f4; (0,)
            <f4; (11,)
            """)
    void anArrayThatIsNotOneNumberIsRefused(String type, String shape) {
        var failure = Attempts.failure(ModelAnswer.score(npy(1, type, shape, 0.5)));

        var header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        assertEquals(refused("The model answered a NumPy file without one single number.", header), failure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            6; 127; The model answered a NumPy file that is cut short.
            128; 131; The model answered a NumPy file of the wrong length.
            """)
    void aFileCutShortAnywhereIsRefused(int shortest, int longest, String message) {
        for (int length = shortest; length <= longest; length++) {
            var cut = Body.of(Arrays.copyOf(WRITTEN_BY_NUMPY, length));

            assertEquals(message, Attempts.failure(ModelAnswer.score(cut)).message(), "cut to " + length);
        }
    }

    @Test
    void theShortestFileWithAHeaderIsNotTakenForOneCutShort() {
        var bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(WRITTEN_BY_NUMPY, 0, 8).putShort((short) 2).put((byte) '{').put((byte) '}');

        assertEquals(
                refused("The model answered a NumPy file without one single number.", "{}"),
                Attempts.failure(ModelAnswer.score(Body.of(bytes.array()))));
    }

    @Test
    void aHeaderThatClaimsMoreThanThereIsIsRefused() {
        var bytes = npy(2, "<f4", "(1,)", 0.5).bytes();
        ByteBuffer.wrap(bytes).putInt(8, -1);

        assertEquals(ANSWER_NOT_UNDERSTOOD, Attempts.code(ModelAnswer.score(Body.of(bytes))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsRefused(double value) {
        assertEquals(SCORE_NOT_FINITE, Attempts.code(ModelAnswer.score(npy(1, "<f4", "(1,)", value))));
        assertEquals(SCORE_NOT_FINITE, Attempts.code(ModelAnswer.score(npy(1, "<f8", "(1,)", value))));
    }

    @Test
    void aNumberOutsideZeroToOneIsRefused() {
        assertEquals(SCORE_OUT_OF_RANGE, Attempts.code(ModelAnswer.score(npy(1, "<i8", "(1,)", 2))));
        assertEquals(SCORE_OUT_OF_RANGE, Attempts.code(ModelAnswer.score(npy(1, "|i1", "(1,)", -1))));
        assertEquals(SCORE_OUT_OF_RANGE, Attempts.code(ModelAnswer.score(npy(1, "<f4", "(1,)", 1.5))));
    }

    private static Failure refused(String message, String header) {
        return new Failure(ANSWER_NOT_UNDERSTOOD, message, header);
    }

    private static Body npy(int version, String type, String shape, double value) {
        var header = ("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n")
                .getBytes(StandardCharsets.US_ASCII);
        var file = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            file.putShort((short) header.length);
        } else {
            file.putInt(header.length);
        }
        file.put(header).order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        switch (type.substring(1)) {
            case "f4" -> file.putFloat((float) value);
            case "i1", "u1", "b1" -> file.put((byte) value);
            case "i2", "u2", "f2" -> file.putShort((short) value);
            case "i4", "u4" -> file.putInt((int) value);
            case "i8", "u8" -> file.putLong((long) value);
            default -> file.putDouble(value);
        }
        return Body.of(Arrays.copyOf(file.array(), file.position()));
    }
}

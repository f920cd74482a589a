package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Writes scores as containers do: JSON with the spaces of Python's {@code json.dumps} and the number widened to 64 bits
 * first, CSV and NumPy files with the 32 bits XGBoost answers.
 */
final class Answers {
    private static final double LABEL_ABOVE = 0.5;
    private static final int NPY_DATA_AT = 128;
    private static final int NPY_FIXED = 10;

    private Answers() {}

    static Body predictions(List<Float> scores) {
        return predictions(
                scores,
                score -> "{\"score\": " + FloatText.widened(score) + ", \"predicted_label\": "
                        + (score > LABEL_ABOVE ? 1 : 0) + "}");
    }

    static Body scores(List<Float> scores) {
        return predictions(scores, Answers::scoreObject);
    }

    static Body numbers(List<Float> scores) {
        return Body.of(joined(scores, FloatText::single, "\n"));
    }

    static Body array(List<Float> scores) {
        return Body.of("[" + joined(scores, FloatText::widened, ", ") + "]");
    }

    static Body lines(List<Float> scores) {
        return Body.of(joined(scores, score -> scoreObject(score) + "\n", ""));
    }

    /** NumPy's format 1.0: the header is padded so that the numbers begin at a multiple of 64. */
    static Body npy(List<Float> scores) {
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s,), }".formatted(scores.size());
        var file =
                ByteBuffer.allocate(NPY_DATA_AT + Float.BYTES * scores.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        file.putShort((short) (NPY_DATA_AT - NPY_FIXED));
        file.put(header.getBytes(StandardCharsets.US_ASCII));
        while (file.position() < NPY_DATA_AT - 1) {
            file.put((byte) ' ');
        }
        file.put((byte) '\n');
        scores.forEach(file::putFloat);
        return Body.of(file.array());
    }

    private static Body predictions(List<Float> scores, Function<Float, String> entry) {
        return Body.of("{\"predictions\": [" + joined(scores, entry, ", ") + "]}");
    }

    private static String scoreObject(float score) {
        return "{\"score\": " + FloatText.widened(score) + "}";
    }

    private static String joined(List<Float> scores, Function<Float, String> text, String between) {
        var joined = new StringBuilder();
        for (var score : scores) {
            joined.append(joined.isEmpty() ? "" : between).append(text.apply(score));
        }
        return joined.toString();
    }
}

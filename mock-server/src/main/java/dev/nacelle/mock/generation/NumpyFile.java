package dev.nacelle.mock.generation;

import dev.nacelle.scoring.PythonFloat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code str(numpy.load(file)[0])} makes of a model's answer, for files with numbers of four or eight bytes, which
 * is what the workshop's models of 2024 answer.
 *
 * <p>Source: NumPy's format description, version 1.0.
 */
final class NumpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LENGTH_AT = MAGIC.length + 2;
    private static final int HEADER_AT = LENGTH_AT + Short.BYTES;
    private static final Pattern HEADER =
            Pattern.compile("'descr':\\s*'([<>])f([48])'.*'shape':\\s*\\(([^)]*)\\)", Pattern.DOTALL);
    private static final int MOST_DIGITS = 9;
    private static final double LEAST_WITHOUT_EXPONENT = 1e-4;

    private NumpyFile() {}

    /** The first row of the file, in NumPy's spelling; what is no such file raises what NumPy raises. */
    static String firstNumber(byte[] file) {
        if (file.length == 0) {
            throw new PythonException("EOFError", "No data left in file");
        }
        if (file.length < HEADER_AT || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new PythonException("ValueError", "Cannot load file containing pickled data when allow_pickle=False");
        }
        int dataAt = HEADER_AT + Short.toUnsignedInt(little(file).getShort(LENGTH_AT));
        var header = HEADER.matcher(
                new String(file, HEADER_AT, Math.min(dataAt, file.length) - HEADER_AT, StandardCharsets.US_ASCII));
        if (!header.find()) {
            throw new PythonException("ValueError", "Cannot parse header");
        }
        return row(header, file, dataAt);
    }

    private static String row(Matcher header, byte[] file, int dataAt) {
        int dimensions = dimensions(header.group(3));
        if (dimensions == 0) {
            throw new PythonException(
                    "IndexError", "too many indices for array: array is 0-dimensional, but 1 were indexed");
        }
        int size = Integer.parseInt(header.group(2));
        if (file.length < dataAt + size) {
            throw new PythonException("ValueError", "cannot reshape array of size 0 into shape (1,)");
        }
        var data = little(file).order(">".equals(header.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var number = size == Float.BYTES ? text(data.getFloat(dataAt)) : PythonFloat.text(data.getDouble(dataAt));
        return "[".repeat(dimensions - 1) + number + "]".repeat(dimensions - 1);
    }

    private static int dimensions(String shape) {
        return (int) Arrays.stream(shape.split(",", -1))
                .filter(extent -> !extent.isBlank())
                .count();
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The fewest digits that read back as the same number of 32 bits. */
    private static String text(float value) {
        if (!Float.isFinite(value)) {
            return PythonFloat.text((double) value);
        }
        var exact = new BigDecimal(value);
        var shortest = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.floatValue() == value) {
                break;
            }
        }
        return text(value, shortest.doubleValue());
    }

    // The one number that is below the limit while its digits are not: 1e-4 of 32 bits.
    private static String text(float value, double digits) {
        boolean rounded =
                Math.abs((double) value) < LEAST_WITHOUT_EXPONENT && Math.abs(digits) == LEAST_WITHOUT_EXPONENT;
        return rounded ? (digits < 0 ? "-1e-04" : "1e-04") : PythonFloat.text(digits);
    }
}

package dev.nacelle.scoring;

import dev.nacelle.reading.Score;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A NumPy file with one number, as the workshop's models have answered since January 2024.
 *
 * <p>Source: NumPy's format description, versions 1.0 to 3.0. Magic bytes, version, header length, a Python dictionary
 * with type ({@code <f4}: little-endian, a fraction of four bytes; {@code |i1}: a whole number of one), order and shape, then the bare numbers.
 */
final class NpyAnswer {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION_AT = MAGIC.length;
    private static final int LENGTH_AT = VERSION_AT + 2;

    private NpyAnswer() {}

    /** Whether these bytes begin as a NumPy file does. */
    static boolean looksLike(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The one number of a file. */
    static Attempt<Score> score(byte[] bytes) {
        return dataAt(bytes)
                .map(dataAt -> score(bytes, dataAt))
                .orElseGet(() -> ModelAnswer.notUnderstood("The model answered a NumPy file that is cut short.", ""));
    }

    /** Where the numbers begin, if the header is whole. */
    private static Optional<Integer> dataAt(byte[] bytes) {
        if (bytes.length < LENGTH_AT + Integer.BYTES) {
            return Optional.empty();
        }
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = hasShortLength(bytes)
                ? Short.toUnsignedLong(file.getShort(LENGTH_AT))
                : Integer.toUnsignedLong(file.getInt(LENGTH_AT));
        long dataAt = headerAt(bytes) + length;
        return dataAt <= bytes.length ? Optional.of((int) dataAt) : Optional.empty();
    }

    private static boolean hasShortLength(byte[] bytes) {
        return bytes[VERSION_AT] == 1;
    }

    private static int headerAt(byte[] bytes) {
        return LENGTH_AT + (hasShortLength(bytes) ? Short.BYTES : Integer.BYTES);
    }

    private static Attempt<Score> score(byte[] bytes, int dataAt) {
        int headerAt = headerAt(bytes);
        var header = new String(bytes, headerAt, dataAt - headerAt, StandardCharsets.ISO_8859_1).strip();
        var type = HeaderPatterns.NUMBERS.matcher(header);
        if (!type.find() || !HeaderPatterns.ONE_NUMBER.matcher(header).find()) {
            return ModelAnswer.notUnderstood("The model answered a NumPy file without one single number.", header);
        }
        var data = ByteBuffer.wrap(bytes, dataAt, bytes.length - dataAt)
                .order(">".equals(type.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return data.remaining() == Integer.parseInt(type.group(3))
                ? score(type.group(2), data)
                : ModelAnswer.notUnderstood("The model answered a NumPy file of the wrong length.", header);
    }

    /** A whole number that is a score is 0 or 1, so that its sign does not matter. */
    private static Attempt<Score> score(String kind, ByteBuffer data) {
        if ("f".equals(kind)) {
            return data.remaining() == Float.BYTES ? score(data.getFloat()) : score(data.getDouble());
        }
        long whole =
                switch (data.remaining()) {
                    case Byte.BYTES -> data.get();
                    case Short.BYTES -> data.getShort();
                    case Integer.BYTES -> data.getInt();
                    default -> data.getLong();
                };
        return NumberToken.score(Long.toString(whole));
    }

    private static Attempt<Score> score(float value) {
        return NumberToken.score(value, PythonFloat.text(value));
    }

    private static Attempt<Score> score(double value) {
        return NumberToken.score(value, PythonFloat.text(value));
    }

    /** Apart, because every answer is asked whether it is a NumPy file. */
    private static final class HeaderPatterns {
        static final Pattern NUMBERS = Pattern.compile("'descr'\\s*:\\s*'([<>|=])(f(?=[48])|[iu])([1248])'");
        static final Pattern ONE_NUMBER = Pattern.compile("'shape'\\s*:\\s*\\(\\s*(?:1\\s*(?:,\\s*1\\s*)*,?\\s*)?\\)");
    }
}

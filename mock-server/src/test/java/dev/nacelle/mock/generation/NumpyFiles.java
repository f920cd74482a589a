package dev.nacelle.mock.generation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** NumPy files as {@code numpy.save} writes them, version 1.0. */
final class NumpyFiles {
    private static final int DATA_AT = 128;

    private NumpyFiles() {}

    /** One number of 32 bits, as the workshop's model of 2024 answers it: 132 bytes. */
    static byte[] ofOne(float value) {
        return file("<f4", "(1,)", Float.BYTES).putFloat(DATA_AT, value).array();
    }

    static byte[] file(String type, String shape, double value) {
        boolean big = type.startsWith(">");
        int size = type.endsWith("4") ? Float.BYTES : Double.BYTES;
        var file = file(type, shape, size).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return (size == Float.BYTES ? file.putFloat(DATA_AT, (float) value) : file.putDouble(DATA_AT, value)).array();
    }

    private static ByteBuffer file(String type, String shape, int size) {
        var header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
        return ByteBuffer.allocate(DATA_AT + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (DATA_AT - 10))
                .put((header + " ".repeat(DATA_AT - 11 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}

package dev.nacelle.mock.model;

/**
 * Floats as whole numbers of the same order, which are compared by subtraction: a forest asks thousands of questions
 * that no processor can foresee, and each wrong guess at a branch costs more than ten comparisons.
 */
final class FloatOrder {
    private FloatOrder() {}

    /** A whole number of the same order; both zeros are one. Means nothing for NaN. */
    static int of(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ ((bits >> 31) & 0x7fff_ffff);
    }

    /** One for each of them. */
    static int[] of(float[] values) {
        var ordered = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ordered[i] = of(values[i]);
        }
        return ordered;
    }

    /** 1 if the first is less, otherwise 0. */
    static int less(int one, int other) {
        return (int) (((long) one - other) >>> 63);
    }
}

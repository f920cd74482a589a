package dev.nacelle.mock.model;

/**
 * Reads the numbers of readings, to the same bits as {@link Double#parseDouble}, which takes several times as long for
 * the short ones that nearly all are.
 */
final class PlainNumber {
    // Up to these, a whole number and a power of ten are exact, and so their one division is rounded right.
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private PlainNumber() {}

    /**
     * The number.
     *
     * @throws NumberFormatException as {@link Double#parseDouble}
     */
    static double parse(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return Double.parseDouble(text);
        }
        long digits = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                return Double.parseDouble(text);
            }
        }
        if (point < 0) {
            return digits;
        }
        return length == 1 ? Double.parseDouble(text) : digits / POWERS_OF_TEN[length - 1 - point];
    }
}

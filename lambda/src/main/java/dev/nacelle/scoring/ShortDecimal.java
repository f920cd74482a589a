package dev.nacelle.scoring;

import java.util.Optional;

/**
 * The fewest digits that read back as the same 64-bit number, for those that scores nearly always are: 0.0001 to 1. As
 * {@link PythonFloat} finds them, but within two words of 64 bits: such a number is {@code m / 2^k}, so that its first
 * {@code p} decimals are {@code m * 5^p / 2^(k - p)}, and another decimal reads back as it if it is nearer than half of
 * what one more in {@code m} would make.
 */
final class ShortDecimal {
    private static final double LEAST = 1e-4;
    private static final double[] BELOW = {1, 0.1, 0.01, 0.001};
    private static final int MOST_DIGITS = 17;
    private static final int FRACTION_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << FRACTION_BITS;
    private static final int MOST_DECIMALS = MOST_DIGITS + BELOW.length - 1;
    private static final long[] POWERS_OF_FIVE = powersOfFive();

    private final long mantissa;
    private final int exponent;

    private ShortDecimal(double value) {
        long bits = Double.doubleToRawLongBits(value);
        this.mantissa = (bits & (IMPLICIT_BIT - 1)) | IMPLICIT_BIT;
        this.exponent = FRACTION_BITS - Math.getExponent(value);
    }

    /** Its text; nothing for a number of another size, and for a power of two, whose neighbours are not equally far. */
    static Optional<String> text(double value) {
        boolean isPowerOfTwo = (Double.doubleToRawLongBits(value) & (IMPLICIT_BIT - 1)) == 0;
        return value >= LEAST && value < 1 && !isPowerOfTwo
                ? Optional.of(new ShortDecimal(value).text(leadingZeros(value)))
                : Optional.empty();
    }

    private static int leadingZeros(double value) {
        int zeros = 0;
        while (zeros + 1 < BELOW.length && value < BELOW[zeros + 1]) {
            zeros++;
        }
        return zeros;
    }

    /** Where fewer digits read back at all, so does a neighbour with just one digit less. */
    private String text(int zeros) {
        int decimals = MOST_DIGITS + zeros;
        long fewest = readingBack(decimals);
        for (int fewer = decimals - 1; fewer > zeros; fewer--) {
            long candidate = readingBack(fewer);
            if (candidate < 0) {
                break;
            }
            fewest = candidate;
            decimals = fewer;
        }
        return spelt(fewest, decimals);
    }

    /** The nearest decimal, or else the one below or above, if it reads back; -1 if none does. */
    private long readingBack(int decimals) {
        int shift = exponent - decimals;
        long five = POWERS_OF_FIVE[decimals];
        long low = mantissa * five;
        long below = (Math.multiplyHigh(mantissa, five) << (Long.SIZE - shift)) | (low >>> shift);
        long distance = low & ((1L << shift) - 1);
        long toNext = (1L << shift) - distance;
        boolean belowReadsBack = readsBack(distance, five);
        boolean aboveReadsBack = readsBack(toNext, five);
        boolean isBelowNearer = distance < toNext || (distance == toNext && (below & 1) == 0);
        if (belowReadsBack && (isBelowNearer || !aboveReadsBack)) {
            return below;
        }
        return aboveReadsBack ? below + 1 : -1;
    }

    /** Half way between two numbers is read as the even one. */
    private boolean readsBack(long distance, long five) {
        long other = five - distance;
        return distance < other || (distance == other && (mantissa & 1) == 0);
    }

    private static String spelt(long digits, int decimals) {
        long shortest = digits;
        int places = decimals;
        while (shortest % 10 == 0) {
            shortest /= 10;
            places--;
        }
        var figures = Long.toString(shortest);
        return "0." + "0".repeat(places - figures.length()) + figures;
    }

    private static long[] powersOfFive() {
        var powers = new long[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 5 * powers[i - 1];
        }
        return powers;
    }
}

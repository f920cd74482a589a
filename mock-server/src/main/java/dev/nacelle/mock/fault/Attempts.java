package dev.nacelle.mock.fault;

/**
 * How many of the SDK's attempts of one call a fault hits. The function's SDK tries some errors again by itself: a fault
 * that hits only the first attempt is never seen by the caller, only by who looks at the attempts.
 */
final class Attempts {
    static final int ALL = Integer.MAX_VALUE;

    private Attempts() {}

    /** @throws IllegalArgumentException if it is less than one */
    static int checked(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; it can be 1 or more");
        }
        return attempts;
    }

    static String text(int attempts) {
        if (attempts == ALL) {
            return "";
        }
        return attempts == 1 ? ", first attempt only" : ", first " + attempts + " attempts only";
    }
}

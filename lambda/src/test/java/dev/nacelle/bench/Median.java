package dev.nacelle.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle of some figures, and other places in their order. */
final class Median {
    private Median() {}

    /** The median of one figure of each. */
    static <T> double of(Collection<T> all, ToDoubleFunction<T> figure) {
        return quantile(all.stream().mapToDouble(figure).toArray(), 0.5);
    }

    /**
     * The figure below which that share of them lies.
     *
     * @param share 0 to 1
     */
    static double quantile(double[] figures, double share) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("No figures.");
        }
        var sorted = figures.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

package dev.nacelle.mock.model;

/**
 * The way from a root to one leaf, as Shapley values need it: for each different feature asked on the way, the share of
 * the training data that went on towards the leaf where it was asked.
 *
 * <p>Which features of a reading agree with the way is a pattern of bits, bit i for the i-th feature; each pattern gives
 * each feature one fixed share in the leaf's value. Source: S. Lundberg et al., "From local explanations to global
 * understanding with explainable AI for trees", 2020, algorithm 2, whose EXTEND and UNWIND are a product of linear
 * factors and a division by one of them.
 *
 * @param features different, in the order they are first asked
 * @param went share of the training data, 0 to 1, in the same order
 * @param value of the leaf
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LeafPath(int[] features, double[] went, double value) {
    int length() {
        return features.length;
    }

    /** What the leaf adds to the mean margin. */
    double expected() {
        var product = value;
        for (var share : went) {
            product *= share;
        }
        return product;
    }

    /** What the leaf adds for each of its features when those in the pattern agree. */
    double[] shares(int pattern) {
        var bySize = bySize(pattern);
        var shares = new double[length()];
        for (int i = 0; i < length(); i++) {
            boolean agrees = (pattern >> i & 1) == 1;
            shares[i] = value * ((agrees ? 1 : 0) - went[i]) * weighted(bySize, went[i], agrees);
        }
        return shares;
    }

    /** Of the product of all (went + agrees × y), the coefficients of y: what all sets of one size let through. */
    private double[] bySize(int pattern) {
        var product = new double[length() + 1];
        product[0] = 1;
        for (int i = 0; i < length(); i++) {
            boolean agrees = (pattern >> i & 1) == 1;
            for (int size = i + 1; size > 0; size--) {
                product[size] = product[size] * went[i] + (agrees ? product[size - 1] : 0);
            }
            product[0] *= went[i];
        }
        return product;
    }

    /** Takes one feature out of the product again and adds up by Shapley's weight for sets of each size. */
    private double weighted(double[] bySize, double went, boolean agrees) {
        var sum = 0.0;
        var others = length() - 1;
        var weight = 1.0 / length();
        var without = 0.0;
        for (int size = others; size >= 0; size--) {
            if (agrees) {
                without = bySize[size + 1] - went * without;
            } else {
                without = went == 0 ? 0 : bySize[size] / went;
            }
            sum += weight * without;
            weight = size == 0 ? 0 : weight * (others - size + 1) / size;
        }
        return sum;
    }
}

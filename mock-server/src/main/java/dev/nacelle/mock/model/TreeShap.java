package dev.nacelle.mock.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact Shapley values of boosted trees, laid out for speed: for each leaf a table of what it adds to each feature on
 * its path, one row for each pattern of features that agree with the path. A reading then costs one step per node and
 * one addition per feature of each leaf. Leaves below so many different features that their tables would not fit are
 * worked out anew each time: right as well, but slower.
 */
final class TreeShap {
    private static final int LONGEST_IN_TABLE = 6;
    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_ON_A_PATH = 31;
    private static final int NO_TABLE = -1;

    private final int[] nodes;
    // Of an inner node: the bits its feature sets where the reading goes, and keeps where it does not. Of a leaf: its
    // number, and where its table begins or NO_TABLE.
    private final int[] first;
    private final int[] second;
    private final List<LeafPath> leaves;
    private final int[][] featuresOf;
    private final float[] tables;
    private final double expected;

    private TreeShap(int[] nodes, Layout layout) {
        this.nodes = nodes;
        this.first = layout.first;
        this.second = layout.second;
        this.leaves = List.copyOf(layout.leaves);
        this.featuresOf = leaves.stream().map(LeafPath::features).toArray(int[][]::new);
        this.tables = Arrays.copyOf(layout.tables, layout.cells);
        this.expected = leaves.stream().mapToDouble(LeafPath::expected).sum();
    }

    /** Takes a booster's own arrays, and how much training data came through each node. */
    static TreeShap of(int[] roots, int[] nodes, float[] covers) {
        var layout = new Layout(nodes, covers);
        for (var root : roots) {
            layout.place(root, new int[0], new double[0]);
        }
        return new TreeShap(nodes, layout);
    }

    /** The mean over the training data of what the trees add up to. */
    double expected() {
        return expected;
    }

    double[] contributions(float[] features, int featureCount) {
        var sums = new double[featureCount];
        var patterns = new int[nodes.length / Booster.NODE_SIZE];
        for (int node = 0; node < patterns.length; node++) {
            if (nodes[node * Booster.NODE_SIZE] == Booster.LEAF) {
                addLeaf(node, patterns[node], sums);
            } else {
                hand(patterns, node, features);
            }
        }
        return sums;
    }

    /** Children stand after their parents, so one pass from front to back is enough. */
    private void hand(int[] patterns, int node, float[] features) {
        int at = node * Booster.NODE_SIZE;
        var feature = features[nodes[at]];
        int left = nodes[at + 2];
        int known = left + (feature < Float.intBitsToFloat(nodes[at + 1]) ? 0 : Booster.NODE_SIZE);
        int taken = (Float.isNaN(feature) ? nodes[at + 3] : known) / Booster.NODE_SIZE;
        int other = left / Booster.NODE_SIZE * 2 + 1 - taken;
        patterns[taken] = patterns[node] | first[node];
        patterns[other] = patterns[node] & second[node];
    }

    private void addLeaf(int node, int pattern, double[] sums) {
        var features = featuresOf[first[node]];
        if (second[node] == NO_TABLE) {
            var shares = leaves.get(first[node]).shares(pattern);
            for (int i = 0; i < features.length; i++) {
                sums[features[i]] += shares[i];
            }
            return;
        }
        int row = second[node] + pattern * features.length;
        for (int i = 0; i < features.length; i++) {
            sums[features[i]] += tables[row + i];
        }
    }

    /** Finds the paths and fills the tables. */
    private static final class Layout {
        private final int[] nodes;
        private final float[] covers;
        private final int[] first;
        private final int[] second;
        private final List<LeafPath> leaves = new ArrayList<>();
        private float[] tables = new float[1024];
        private int cells;

        Layout(int[] nodes, float[] covers) {
            this.nodes = nodes;
            this.covers = covers;
            this.first = new int[covers.length];
            this.second = new int[covers.length];
        }

        void place(int at, int[] features, double[] went) {
            int node = at / Booster.NODE_SIZE;
            if (nodes[at] == Booster.LEAF) {
                placeLeaf(node, new LeafPath(features, went, Float.intBitsToFloat(nodes[at + 1])));
                return;
            }
            int place = indexOf(nodes[at], features);
            boolean isNew = place == features.length;
            first[node] = isNew ? 1 << place : 0;
            second[node] = ~(1 << place);
            var longer = isNew ? append(features, nodes[at]) : features;
            for (int child : new int[] {nodes[at + 2], nodes[at + 2] + Booster.NODE_SIZE}) {
                var shares = Arrays.copyOf(went, longer.length);
                shares[place] = (isNew ? 1 : went[place]) * share(child / Booster.NODE_SIZE, node);
                place(child, longer, shares);
            }
        }

        private static int[] append(int[] features, int feature) {
            if (features.length == MOST_ON_A_PATH) {
                throw new InvalidModelException(
                        "The model cannot be explained: a tree asks for more than %d different features on one path."
                                .formatted(MOST_ON_A_PATH));
            }
            var longer = Arrays.copyOf(features, features.length + 1);
            longer[features.length] = feature;
            return longer;
        }

        private double share(int child, int parent) {
            return covers[parent] > 0 ? (double) covers[child] / covers[parent] : 0;
        }

        private void placeLeaf(int node, LeafPath leaf) {
            first[node] = leaves.size();
            leaves.add(leaf);
            int size = leaf.length() << Math.min(leaf.length(), LONGEST_IN_TABLE);
            if (leaf.length() > LONGEST_IN_TABLE || cells + size > MOST_CELLS) {
                second[node] = NO_TABLE;
                return;
            }
            second[node] = cells;
            for (int pattern = 0; pattern < 1 << leaf.length(); pattern++) {
                for (var share : leaf.shares(pattern)) {
                    add((float) share);
                }
            }
        }

        private void add(float share) {
            if (cells == tables.length) {
                tables = Arrays.copyOf(tables, 2 * cells);
            }
            tables[cells++] = share;
        }

        private static int indexOf(int feature, int[] features) {
            int i = 0;
            while (i < features.length && features[i] != feature) {
                i++;
            }
            return i;
        }
    }
}

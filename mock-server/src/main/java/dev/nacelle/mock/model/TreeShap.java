package dev.nacelle.mock.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact Shapley values of boosted trees, laid out for speed: for each leaf, or for two leaves side by side, a table of
 * what they add to each feature on their path, one row for each pattern of features that agree with the path. A reading
 * then costs one step per node and one addition per feature of each table. Leaves below so many different features that
 * their tables would not fit are worked out anew each time: right as well, but slower.
 */
final class TreeShap {
    private final int[] nodes;
    private final int[] thresholds;
    private final byte[] roles;
    private final int[] first;
    private final int[] second;
    private final int[] paths;
    private final float[] tables;
    private final List<LeafPath> untabled;
    private final double expected;
    // Nodes by what is to be done at them, so that the processor need not guess what comes next.
    private final int[] inner;
    private final int[] pairs;
    private final int[] leaves;
    private final int[] others;

    TreeShap(int[] nodes, ShapLayout layout) {
        this.nodes = nodes;
        this.thresholds = thresholds(nodes);
        this.roles = layout.roles;
        this.first = layout.first;
        this.second = layout.second;
        this.paths = Arrays.copyOf(layout.paths, layout.pathCells);
        this.tables = Arrays.copyOf(layout.tables, layout.tableCells);
        this.untabled = List.copyOf(layout.untabled);
        this.expected = layout.expected;
        this.inner = nodesWith(ShapLayout.INNER);
        this.pairs = byLength(nodesWith(ShapLayout.PAIR));
        this.leaves = byLength(nodesWith(ShapLayout.LEAF));
        this.others = nodesWith(ShapLayout.UNTABLED);
    }

    /** Takes a booster's own arrays, and how much training data came through each node. */
    static TreeShap of(int[] roots, int[] nodes, float[] covers) {
        var layout = new ShapLayout(nodes, covers);
        for (var root : roots) {
            layout.place(root, new int[0], new double[0]);
        }
        return new TreeShap(nodes, layout);
    }

    private static int[] thresholds(int[] nodes) {
        var thresholds = new int[nodes.length / Booster.NODE_SIZE];
        for (int node = 0; node < thresholds.length; node++) {
            thresholds[node] = FloatOrder.of(Float.intBitsToFloat(nodes[node * Booster.NODE_SIZE + 1]));
        }
        return thresholds;
    }

    /** The mean over the training data of what the trees add up to. */
    double expected() {
        return expected;
    }

    double[] contributions(float[] features, int featureCount) {
        var sums = new double[featureCount];
        var ordered = FloatOrder.of(features);
        // By node: which features on its path agree so far. Children stand after their parents.
        var patterns = new int[roles.length];
        for (int node : inner) {
            hand(patterns, node, side(node, features, ordered));
        }
        for (int node : pairs) {
            addRow(node, 2 * patterns[node] + side(node, features, ordered), sums);
        }
        for (int node : leaves) {
            addRow(node, patterns[node], sums);
        }
        for (int node : others) {
            addShares(untabled.get(first[node]), patterns[node], sums);
        }
        return sums;
    }

    private int[] nodesWith(byte role) {
        return IntStream.range(0, roles.length)
                .filter(node -> roles[node] == role)
                .toArray();
    }

    /** Those with paths of one length together; otherwise in their order. */
    private int[] byLength(int[] tabled) {
        return IntStream.of(tabled)
                .boxed()
                .sorted(Comparator.comparingInt(node -> paths[first[node]]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void hand(int[] patterns, int node, int side) {
        int left = nodes[node * Booster.NODE_SIZE + 2] / Booster.NODE_SIZE;
        patterns[left + side] = patterns[node] | first[node];
        patterns[left + 1 - side] = patterns[node] & second[node];
    }

    /** 0 for left, 1 for right. */
    private int side(int node, float[] features, int[] ordered) {
        int at = node * Booster.NODE_SIZE;
        int feature = nodes[at];
        if (Float.isNaN(features[feature])) {
            return nodes[at + 3] == nodes[at + 2] ? 0 : 1;
        }
        return 1 - FloatOrder.less(ordered[feature], thresholds[node]);
    }

    private void addRow(int node, int row, double[] sums) {
        int path = first[node];
        int length = paths[path];
        int cell = second[node] + row * length;
        for (int i = 0; i < length; i++) {
            sums[paths[path + 1 + i]] += tables[cell + i];
        }
    }

    private static void addShares(LeafPath leaf, int pattern, double[] sums) {
        var shares = leaf.shares(pattern);
        for (int i = 0; i < shares.length; i++) {
            sums[leaf.features()[i]] += shares[i];
        }
    }
}

package dev.nacelle.mock.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the paths of a booster and fills the tables of {@link TreeShap}. */
final class ShapLayout {
    /** Asks for a feature and hands the pattern on: {@link #first} are the bits it sets, {@link #second} those it keeps. */
    static final byte INNER = 0;
    /** Asks for a feature and has two leaves: {@link #first} is where its path begins, {@link #second} its table. */
    static final byte PAIR = 1;
    /** A leaf: {@link #first} is where its path begins, {@link #second} its table. */
    static final byte LEAF = 2;
    /** A leaf without a table: {@link #first} is its place in {@link #untabled}. */
    static final byte UNTABLED = 3;
    /** A leaf of a pair. */
    static final byte DONE = 4;

    private static final int LONGEST_IN_TABLE = 6;
    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_ON_A_PATH = 31;

    final byte[] roles;
    final int[] first;
    final int[] second;
    final List<LeafPath> untabled = new ArrayList<>();
    // Of each path its length and then its features.
    int[] paths = new int[1024];
    int pathCells;
    float[] tables = new float[1024];
    int tableCells;
    double expected;

    private final int[] nodes;
    private final float[] covers;

    ShapLayout(int[] nodes, float[] covers) {
        this.nodes = nodes;
        this.covers = covers;
        this.roles = new byte[covers.length];
        this.first = new int[covers.length];
        this.second = new int[covers.length];
    }

    /**
     * Lays out what hangs below a node.
     *
     * @param at in the booster's nodes
     * @param features different ones asked on the way to it
     * @param went for each of them, the share of the training data that came this way where it was asked
     */
    void place(int at, int[] features, double[] went) {
        int node = at / Booster.NODE_SIZE;
        if (isLeaf(node)) {
            placeLeaf(node, leaf(node, features, went));
            return;
        }
        int place = indexOf(nodes[at], features);
        boolean isNew = place == features.length;
        first[node] = isNew ? 1 << place : 0;
        second[node] = ~(1 << place);
        var longer = isNew ? append(features, nodes[at]) : features;
        int left = nodes[at + 2] / Booster.NODE_SIZE;
        var wentLeft = shares(went, longer.length, place, node, left);
        var wentRight = shares(went, longer.length, place, node, left + 1);
        if (isLeaf(left) && isLeaf(left + 1) && fits(longer.length)) {
            placePair(node, features.length, leaf(left, longer, wentLeft), leaf(left + 1, longer, wentRight));
            roles[left] = DONE;
            roles[left + 1] = DONE;
        } else {
            roles[node] = INNER;
            place(nodes[at + 2], longer, wentLeft);
            place(nodes[at + 2] + Booster.NODE_SIZE, longer, wentRight);
        }
    }

    private void placePair(int node, int known, LeafPath left, LeafPath right) {
        int sets = first[node];
        int keeps = second[node];
        begin(node, PAIR, left);
        for (int pattern = 0; pattern < 1 << known; pattern++) {
            addRow(left.shares(pattern | sets), right.shares(pattern & keeps));
            addRow(left.shares(pattern & keeps), right.shares(pattern | sets));
        }
    }

    private void placeLeaf(int node, LeafPath leaf) {
        if (!fits(leaf.length())) {
            roles[node] = UNTABLED;
            first[node] = untabled.size();
            untabled.add(leaf);
            return;
        }
        begin(node, LEAF, leaf);
        for (int pattern = 0; pattern < 1 << leaf.length(); pattern++) {
            addRow(leaf.shares(pattern), new double[leaf.length()]);
        }
    }

    private void begin(int node, byte role, LeafPath path) {
        roles[node] = role;
        first[node] = pathCells;
        second[node] = tableCells;
        addToPaths(path.length());
        for (var feature : path.features()) {
            addToPaths(feature);
        }
    }

    private boolean fits(int length) {
        return length <= LONGEST_IN_TABLE && tableCells + ((2 * length) << length) <= MOST_CELLS;
    }

    private LeafPath leaf(int node, int[] features, double[] went) {
        var leaf = new LeafPath(features, went, Float.intBitsToFloat(nodes[node * Booster.NODE_SIZE + 1]));
        expected += leaf.expected();
        return leaf;
    }

    private boolean isLeaf(int node) {
        return nodes[node * Booster.NODE_SIZE] == Booster.LEAF;
    }

    private double[] shares(double[] went, int length, int place, int parent, int child) {
        var share = covers[parent] > 0 ? (double) covers[child] / covers[parent] : 0;
        var shares = Arrays.copyOf(went, length);
        shares[place] = place == went.length ? share : went[place] * share;
        return shares;
    }

    private void addRow(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (tableCells == tables.length) {
                tables = Arrays.copyOf(tables, 2 * tableCells);
            }
            tables[tableCells++] = (float) (one[i] + other[i]);
        }
    }

    private void addToPaths(int value) {
        if (pathCells == paths.length) {
            paths = Arrays.copyOf(paths, 2 * pathCells);
        }
        paths[pathCells++] = value;
    }

    private static int indexOf(int feature, int[] features) {
        int i = 0;
        while (i < features.length && features[i] != feature) {
            i++;
        }
        return i;
    }

    private static int[] append(int[] features, int feature) {
        if (features.length == MOST_ON_A_PATH) {
            throw new InvalidModelException(
                    "The model cannot be explained: a tree asks for more than %s different features on one path."
                            .formatted(MOST_ON_A_PATH));
        }
        var longer = Arrays.copyOf(features, features.length + 1);
        longer[features.length] = feature;
        return longer;
    }
}

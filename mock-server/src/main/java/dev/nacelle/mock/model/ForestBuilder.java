package dev.nacelle.mock.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays the trees of a file out one after the other, the two children of a node always side by side. */
final class ForestBuilder {
    private static final int NO_CHILD = -1;

    private final int featureCount;
    private final Function<String, InvalidModelException> refusal;
    private final List<Integer> roots = new ArrayList<>();
    private int[] nodes = new int[1024];
    private float[] covers = new float[1024 / Booster.NODE_SIZE];
    private boolean hasCovers = true;
    private int used;

    /** One tree as the file has it; children count from its own root. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tree(
            JsonPlace place,
            int[] feature,
            float[] value,
            int[] left,
            int[] right,
            boolean[] missingGoesLeft,
            Optional<float[]> cover) {
        boolean isLeaf(int node) {
            return left[node] == NO_CHILD;
        }

        float coverOf(int node) {
            return cover.map(covers -> covers[node]).orElse(0f);
        }
    }

    /** A node of a file, and where it goes in ours. */
    private record Place(int node, int at) {}

    /** @param refusal makes what is thrown for a tree of a kind that is not supported */
    ForestBuilder(int featureCount, Function<String, InvalidModelException> refusal) {
        this.featureCount = featureCount;
        this.refusal = refusal;
    }

    void add(JsonPlace json) {
        var size = json.child("tree_param").child("num_nodes").wholeNumber();
        refuseCategories(json);
        var tree = new Tree(
                json,
                whole(json.child("split_indices"), size),
                decimal(json.child("split_conditions"), size),
                whole(json.child("left_children"), size),
                whole(json.child("right_children"), size),
                flags(json.child("default_left"), size),
                json.optional("sum_hessian").map(covers -> decimal(covers, size)));
        hasCovers &= tree.cover.isPresent();
        var root = newNodes(1);
        place(tree, root);
        roots.add(root);
    }

    Booster build(List<String> featureNames, float baseMargin) {
        return new Booster(
                featureNames,
                featureCount,
                baseMargin,
                roots.stream().mapToInt(root -> root).toArray(),
                Arrays.copyOf(nodes, used),
                hasCovers ? Arrays.copyOf(covers, used / Booster.NODE_SIZE) : new float[0]);
    }

    private void place(Tree tree, int root) {
        var seen = new BitSet();
        var open = new ArrayDeque<>(List.of(new Place(0, root)));
        while (!open.isEmpty()) {
            var place = open.remove();
            checkIsNew(tree, place.node, seen);
            covers[place.at / Booster.NODE_SIZE] = tree.coverOf(place.node);
            if (tree.isLeaf(place.node)) {
                write(place.at, Booster.LEAF, tree.value[place.node], 0, 0);
            } else {
                open.addAll(placeChildren(tree, place));
            }
        }
    }

    private List<Place> placeChildren(Tree tree, Place parent) {
        var node = parent.node;
        checkFeature(tree, node);
        var left = newNodes(2);
        var right = left + Booster.NODE_SIZE;
        write(parent.at, tree.feature[node], tree.value[node], left, tree.missingGoesLeft[node] ? left : right);
        return List.of(new Place(tree.left[node], left), new Place(tree.right[node], right));
    }

    private int newNodes(int count) {
        var first = used;
        used += count * Booster.NODE_SIZE;
        if (used > nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * used);
            covers = Arrays.copyOf(covers, nodes.length / Booster.NODE_SIZE);
        }
        return first;
    }

    private void write(int at, int feature, float value, int left, int missing) {
        nodes[at] = feature;
        nodes[at + 1] = Float.floatToRawIntBits(value);
        nodes[at + 2] = left;
        nodes[at + 3] = missing;
    }

    private void refuseCategories(JsonPlace tree) {
        for (var type : tree.node().path("split_type")) {
            if (type.asInt() != 0) {
                throw refusal.apply("tree %s splits on categories".formatted(roots.size()));
            }
        }
        if (tree.node().path("tree_param").path("size_leaf_vector").asInt(1) > 1) {
            throw refusal.apply("tree %s answers several targets at once".formatted(roots.size()));
        }
    }

    /** A file with a ring in it would keep the reader walking for ever. */
    private static void checkIsNew(Tree tree, int node, BitSet seen) {
        if (node < 0 || node >= tree.feature.length || seen.get(node)) {
            throw tree.place.wrong("has no node %s, or reaches it twice".formatted(node));
        }
        seen.set(node);
    }

    private void checkFeature(Tree tree, int node) {
        var feature = tree.feature[node];
        if (feature < 0 || feature >= featureCount) {
            throw tree.place.wrong(
                    "asks for feature %s of %s in split_indices[%s]".formatted(feature, featureCount, node));
        }
    }

    private static int[] whole(JsonPlace values, int size) {
        checkSize(values, size);
        var whole = new int[size];
        for (int i = 0; i < size; i++) {
            var value = values.node().get(i);
            if (!value.canConvertToInt() || !value.isIntegralNumber()) {
                throw values.wrong("holds " + value);
            }
            whole[i] = value.intValue();
        }
        return whole;
    }

    private static float[] decimal(JsonPlace values, int size) {
        checkSize(values, size);
        var decimal = new float[size];
        for (int i = 0; i < size; i++) {
            var value = values.node().get(i);
            if (!value.isNumber()) {
                throw values.wrong("holds " + value);
            }
            decimal[i] = value.floatValue();
        }
        return decimal;
    }

    /** Version 1 writes true and false, later versions 1 and 0. */
    private static boolean[] flags(JsonPlace values, int size) {
        checkSize(values, size);
        var flags = new boolean[size];
        for (int i = 0; i < size; i++) {
            flags[i] = values.node().get(i).asBoolean();
        }
        return flags;
    }

    private static void checkSize(JsonPlace values, int size) {
        if (!values.node().isArray() || values.node().size() != size || size < 1) {
            throw values.wrong(
                    "has %s values for %s nodes".formatted(values.node().size(), size));
        }
    }
}

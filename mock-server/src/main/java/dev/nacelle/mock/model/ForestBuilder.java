package dev.nacelle.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Lays the trees of a file out one after the other, the two children of a node always side by side. */
final class ForestBuilder {
    private static final int NO_CHILD = -1;

    private final BoosterFile file;
    private final int featureCount;
    private final List<Integer> roots = new ArrayList<>();
    private int[] nodes = new int[1024];
    private int used;

    /** One tree as the file has it; children count from its own root. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tree(int[] feature, float[] value, int[] left, int[] right, boolean[] missingGoesLeft) {
        boolean isLeaf(int node) {
            return left[node] == NO_CHILD;
        }
    }

    /** A node of a file, and where it goes in ours. */
    private record Place(int node, int at) {}

    ForestBuilder(BoosterFile file, int featureCount) {
        this.file = file;
        this.featureCount = featureCount;
    }

    void add(JsonNode json) {
        var size = file.wholeNumber(file.child(json, "tree_param"), "num_nodes");
        refuseCategories(json);
        var tree = new Tree(
                whole(json, "split_indices", size),
                decimal(json, "split_conditions", size),
                whole(json, "left_children", size),
                whole(json, "right_children", size),
                flags(json, "default_left", size));
        var root = newNodes(1);
        place(tree, root);
        roots.add(root);
    }

    int[] roots() {
        return roots.stream().mapToInt(root -> root).toArray();
    }

    int[] nodes() {
        return Arrays.copyOf(nodes, used);
    }

    private void place(Tree tree, int root) {
        var seen = new BitSet();
        var open = new ArrayDeque<>(List.of(new Place(0, root)));
        while (!open.isEmpty()) {
            var place = open.remove();
            checkIsNew(tree, place.node, seen);
            if (tree.isLeaf(place.node)) {
                write(place.at, Booster.LEAF, tree.value[place.node], 0, 0);
            } else {
                open.addAll(placeChildren(tree, place));
            }
        }
    }

    private List<Place> placeChildren(Tree tree, Place parent) {
        var node = parent.node;
        checkFeature(tree.feature[node]);
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
        }
        return first;
    }

    private void write(int at, int feature, float value, int left, int missing) {
        nodes[at] = feature;
        nodes[at + 1] = Float.floatToRawIntBits(value);
        nodes[at + 2] = left;
        nodes[at + 3] = missing;
    }

    private void refuseCategories(JsonNode json) {
        for (var type : json.path("split_type")) {
            if (type.asInt() != 0) {
                throw file.refused("tree %d splits on categories".formatted(roots.size()));
            }
        }
        if (json.path("tree_param").path("size_leaf_vector").asInt(1) > 1) {
            throw file.refused("tree %d answers several targets at once".formatted(roots.size()));
        }
    }

    /** A file with a ring in it would keep the reader walking for ever. */
    private void checkIsNew(Tree tree, int node, BitSet seen) {
        if (node < 0 || node >= tree.feature.length || seen.get(node)) {
            throw file.broken("tree %d has no node %d, or reaches it twice".formatted(roots.size(), node));
        }
        seen.set(node);
    }

    private void checkFeature(int feature) {
        if (feature < 0 || feature >= featureCount) {
            throw file.broken("tree %d asks for feature %d of %d".formatted(roots.size(), feature, featureCount));
        }
    }

    private int[] whole(JsonNode tree, String key, int size) {
        var values = array(tree, key, size);
        var whole = new int[size];
        for (int i = 0; i < size; i++) {
            if (!values.get(i).canConvertToInt() || !values.get(i).isIntegralNumber()) {
                throw notANumber(key, values.get(i));
            }
            whole[i] = values.get(i).intValue();
        }
        return whole;
    }

    private float[] decimal(JsonNode tree, String key, int size) {
        var values = array(tree, key, size);
        var decimal = new float[size];
        for (int i = 0; i < size; i++) {
            if (!values.get(i).isNumber()) {
                throw notANumber(key, values.get(i));
            }
            decimal[i] = values.get(i).floatValue();
        }
        return decimal;
    }

    /** Version 1 writes true and false, later versions 1 and 0. */
    private boolean[] flags(JsonNode tree, String key, int size) {
        var values = array(tree, key, size);
        var flags = new boolean[size];
        for (int i = 0; i < size; i++) {
            flags[i] = values.get(i).asBoolean();
        }
        return flags;
    }

    private JsonNode array(JsonNode tree, String key, int size) {
        var values = file.child(tree, key);
        if (!values.isArray() || values.size() != size || size < 1) {
            throw file.broken(
                    "%s of tree %d has %d values for %d nodes".formatted(key, roots.size(), values.size(), size));
        }
        return values;
    }

    private InvalidModelException notANumber(String key, JsonNode value) {
        return file.broken("%s of tree %d holds %s".formatted(key, roots.size(), value));
    }
}

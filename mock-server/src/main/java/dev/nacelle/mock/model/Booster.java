package dev.nacelle.mock.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees for a yes-or-no question ({@code binary:logistic}, booster {@code gbtree}), as XGBoost trained them.
 *
 * <p>It answers what XGBoost answers, to within one unit in the last place of a float (6e-8), because it does the same
 * float arithmetic in the same order; golden files written by XGBoost 3.0.4 hold it to that. Immutable and safe for
 * many threads.
 */
public final class Booster {
    /** What a node takes in {@link #nodes}: its feature, its value, where to go if less, where to go if missing. */
    static final int NODE_SIZE = 4;

    /** In place of the feature: this node is a leaf, its value is what it adds to the margin. */
    static final int LEAF = -1;

    private final List<String> featureNames;
    private final int featureCount;
    private final float baseMargin;
    private final int[] roots;
    // Side by side, so that a step down a tree costs one cache line; values are the bits of floats. Where to go if not
    // less is the node after the one to go to if less.
    private final int[] nodes;
    private final Optional<LevelForest> levels;
    private final float[] covers;
    // Made when first asked for: it takes some milliseconds and megabytes, and most models are never explained.
    private volatile @Nullable TreeShap shap;

    /**
     * @param covers the weight of the training data that came through each node; empty if the file does not tell
     */
    Booster(List<String> featureNames, int featureCount, float baseMargin, int[] roots, int[] nodes, float[] covers) {
        this.featureNames = List.copyOf(featureNames);
        this.featureCount = featureCount;
        this.baseMargin = baseMargin;
        this.roots = roots.clone();
        this.nodes = nodes.clone();
        this.levels = LevelForest.of(this.roots, this.nodes);
        this.covers = covers.clone();
    }

    /**
     * Reads what XGBoost wrote with {@code save_model("name.json")}, version 1.0 or later.
     *
     * @param name for messages
     * @param json left open
     * @throws IOException if it cannot be read
     * @throws InvalidModelException if it is no such model, or one of a kind that is not supported: another objective,
     *     several classes, booster {@code dart} or {@code gblinear}, categorical splits
     */
    public static Booster read(String name, InputStream json) throws IOException {
        return new BoosterFile(name).read(json);
    }

    /**
     * Reads the model in that file.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidModelException as {@link #read(String, InputStream)}
     */
    public static Booster read(Path file) throws IOException {
        try (var json = Files.newInputStream(file)) {
            return read(file.toString(), json);
        }
    }

    /** How many features it takes. */
    public int featureCount() {
        return featureCount;
    }

    /** What its features were called in training; empty when the file does not say. */
    public List<String> featureNames() {
        return featureNames;
    }

    /** How many trees it has. */
    public int treeCount() {
        return roots.length;
    }

    /**
     * The probability of yes, 0 to 1.
     *
     * @param features {@link #featureCount()} of them; NaN where one is missing
     * @throws IllegalArgumentException if there are more or fewer
     */
    public float score(float[] features) {
        return sigmoid(margin(features));
    }

    /**
     * The sum of what the trees say, before it is made a probability.
     *
     * @throws IllegalArgumentException as {@link #score}
     */
    public float margin(float[] features) {
        checkCount(features);
        return levels.isPresent() && !hasGaps(features)
                ? levels.get().margin(baseMargin, FloatOrder.of(features))
                : marginByNodes(features);
    }

    private static boolean hasGaps(float[] features) {
        for (var feature : features) {
            if (Float.isNaN(feature)) {
                return true;
            }
        }
        return false;
    }

    private float marginByNodes(float[] features) {
        var margin = baseMargin;
        for (var root : roots) {
            margin += leaf(root, features);
        }
        return margin;
    }

    /**
     * What each feature adds to the margin, in the order of the features: exact Shapley values of the trees, weighted
     * by the training data that came along each path, as XGBoost's {@code pred_contribs} gives them. Together with
     * {@link #expectedMargin()} they add up to the margin.
     *
     * @throws IllegalArgumentException as {@link #score}
     * @throws InvalidModelException if the file did not tell how much training data came through each node
     */
    public double[] contributions(float[] features) {
        checkCount(features);
        return shap().contributions(features, featureCount);
    }

    /**
     * The mean margin over the training data, to which {@link #contributions} are added.
     *
     * @throws InvalidModelException as {@link #contributions}
     */
    public double expectedMargin() {
        return baseMargin + shap().expected();
    }

    private float leaf(int root, float[] features) {
        var node = root;
        for (int at = nodes[node]; at != LEAF; at = nodes[node]) {
            var feature = features[at];
            var isLess = feature < Float.intBitsToFloat(nodes[node + 1]);
            var known = nodes[node + 2] + (isLess ? 0 : NODE_SIZE);
            node = Float.isNaN(feature) ? nodes[node + 3] : known;
        }
        return Float.intBitsToFloat(nodes[node + 1]);
    }

    private TreeShap shap() {
        var made = shap;
        if (made == null) {
            if (covers.length == 0) {
                throw new InvalidModelException("The model cannot be explained: its file lacks sum_hessian, which tells"
                        + " how much training data came through each node. XGBoost writes it: save the model anew.");
            }
            made = TreeShap.of(roots, nodes, covers);
            shap = made;
        }
        return made;
    }

    private void checkCount(float[] features) {
        if (features.length != featureCount) {
            throw new IllegalArgumentException(
                    "The model takes %s features, these are %s".formatted(featureCount, features.length));
        }
    }

    // In floats, as XGBoost does: with doubles a quarter of all scores would differ in the last place.
    private static float sigmoid(float margin) {
        return 1f / (1f + (float) Math.exp(-margin));
    }
}

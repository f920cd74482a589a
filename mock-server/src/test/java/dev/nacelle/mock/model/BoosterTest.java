package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoosterTest {
    /** Wind below 50, or missing: -1. From 50 on: 0.5 for cold oil, 2 for oil from 40 on or missing. */
    private static final String TREE = """
            {"default_left":[1,0,0,0,0],"left_children":[1,-1,3,-1,-1],"right_children":[2,-1,4,-1,-1],
             "parents":[2147483647,0,0,2,2],"split_conditions":[5E1,-1E0,4E1,5E-1,2E0],"split_indices":[0,0,1,0,0],
             "split_type":[0,0,0,0,0],"tree_param":{"num_feature":"2","num_nodes":"5","size_leaf_vector":"1"}}""";

    private static final String MODEL = """
            {"learner":{"feature_names":["wind","oil"],"gradient_booster":{"model":{"trees":[TREE,TREE]},
             "name":"gbtree"},"learner_model_param":{"base_score":"5E-1","num_class":"0","num_feature":"2",
             "num_target":"1"},"objective":{"name":"binary:logistic"}},"version":[3,0,4]}""".replace("TREE", TREE);

    @TempDir
    private Path folder;

    private static Booster read(String json) throws IOException {
        return Booster.read("turbine.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String changed(String part, String other) {
        assertTrue(MODEL.contains(part), part);
        return MODEL.replace(part, other);
    }

    private static String refusal(String json) {
        return String.valueOf(
                assertThrows(InvalidModelException.class, () -> read(json)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    49.9, 45,  -2
                    50,   39,   1
                    50,   40,   4
                    NaN,  45,  -2
                    60,   NaN,  4
                    """)
    void marginIsTheSumOfTheLeavesAReadingFallsInto(float wind, float oil, float margin) throws IOException {
        var booster = read(MODEL);

        assertEquals(margin, booster.margin(new float[] {wind, oil}));
    }

    @Test
    void scoreIsTheLogisticOfTheMargin() throws IOException {
        var booster = read(MODEL);

        assertEquals(0.98201376f, booster.score(new float[] {60, 45}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2E-1", "0.2", "[2E-1]", "2.0000000E-1"})
    void everySpellingOfTheBaseScoreIsUnderstood(String baseScore) throws IOException {
        var booster = read(MODEL.replace("5E-1\",\"num_class", baseScore + "\",\"num_class"));

        assertEquals((float) Math.log(0.25) + 4, booster.margin(new float[] {60, 45}), 1e-6);
    }

    @Test
    void flagsAreUnderstoodAsVersionOneWroteThem() throws IOException {
        var booster = read(MODEL.replace("[1,0,0,0,0]", "[true,false,false,false,false]"));

        assertEquals(-2, booster.margin(new float[] {Float.NaN, 45}));
    }

    /** Too deep to be filled up to one depth: each node sends what is 1 or more to the right. */
    @Test
    void aDeepTreeIsWalkedAsWell() throws IOException {
        var depth = 40;
        var left = new StringJoiner(",", "[", "]");
        var right = new StringJoiner(",", "[", "]");
        var values = new StringJoiner(",", "[", "]");
        var zeros = new StringJoiner(",", "[", "]");
        for (int node = 0; node <= 2 * depth; node++) {
            var isInner = node % 2 == 0 && node < 2 * depth;
            left.add(isInner ? Integer.toString(node + 1) : "-1");
            right.add(isInner ? Integer.toString(node + 2) : "-1");
            values.add(isInner ? Integer.toString(node / 2) : node + "e-1");
            zeros.add("0");
        }
        var tree = """
                {"default_left":%4$s,"left_children":%1$s,"right_children":%2$s,"split_conditions":%3$s,
                 "split_indices":%4$s,"tree_param":{"num_nodes":"%5$d"}}""".formatted(left, right, values, zeros, 2 * depth + 1);
        var booster = read(MODEL.replace(TREE, tree));

        assertEquals(2 * 0.5f, booster.margin(new float[] {1.5f, 0}));
        assertEquals(2 * 8f, booster.margin(new float[] {Float.NaN, 0}));
        assertEquals(2 * 3.3f, booster.margin(new float[] {15.5f, 0}));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    -0.0,      0.0,       right
                    0.0,       -0.0,      right
                    -1,        0,         left
                    -2,        -1,        left
                    -1,        -2,        right
                    1e-45,     0,         right
                    Infinity,  3e38,      right
                    -Infinity, -3e38,     left
                    """)
    void comparingIsThatOfFloats(float feature, float threshold, String way) throws IOException {
        var booster = read(MODEL.replace("[5E1,", "[" + threshold + ","));

        assertEquals(way.equals("left") ? -2 : 4, booster.margin(new float[] {feature, 45}));
    }

    @Test
    void whatTheFileTellsOfItselfIsKept() throws IOException {
        var booster = read(MODEL);

        assertAll(
                () -> assertEquals(2, booster.featureCount()),
                () -> assertEquals(2, booster.treeCount()),
                () -> assertEquals(List.of("wind", "oil"), booster.featureNames()));
    }

    @Test
    void aFileIsReadByItsPath() throws IOException {
        var file = Files.writeString(folder.resolve("mine.json"), MODEL);

        assertEquals(4, Booster.read(file).margin(new float[] {60, 45}));
    }

    @Test
    void aMissingFileIsNoInvalidModel() {
        assertThrows(NoSuchFileException.class, () -> Booster.read(folder.resolve("none.json")));
    }

    @Test
    void anotherNumberOfFeaturesIsRefused() throws IOException {
        var booster = read(MODEL);

        var refused = assertThrows(IllegalArgumentException.class, () -> booster.score(new float[] {60}));

        assertEquals("The model takes 2 features, these are 1", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "name":"gbtree"              | "name":"dart"                  | its booster is dart
                    "name":"gbtree"              | "name":"gblinear"              | its booster is gblinear
                    "binary:logistic"            | "multi:softprob"               | its objective is multi:softprob
                    "binary:logistic"            | "reg:squarederror"             | its objective is reg:squarederror
                    "num_class":"0"              | "num_class":"3"                | it tells 3 classes apart
                    "num_target":"1"             | "num_target":"2"               | it has 2 targets
                    "split_type":[0,0,0,0,0]     | "split_type":[0,0,1,0,0]       | tree 0 splits on categories
                    "size_leaf_vector":"1"       | "size_leaf_vector":"2"         | tree 0 answers several targets at once
                    """)
    void anotherKindOfModelIsRefused(String part, String other, String why) {
        var message = refusal(changed(part, other));

        assertEquals(
                "turbine.json cannot be used: " + why
                        + ". Supported are models for yes or no (objective binary:logistic) of boosted trees (booster"
                        + " gbtree) with numeric splits, as XGBoost 1.0 or later writes them with"
                        + " save_model(\"name.json\").",
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "learner"                    | "pupil"                        | learner is missing
                    "trees"                      | "shrubs"                       | learner.gradient_booster.model.trees is missing
                    "trees":[                    | "trees":7,"shrubs":[           | learner.gradient_booster.model.trees is no list
                    "0","num_feature":"2"        | "0","num_feature":"two"        | learner.learner_model_param.num_feature is no whole number: "two"
                    "base_score":"5E-1"          | "base_score":"half"            | learner.learner_model_param.base_score is no number: "half"
                    "base_score":"5E-1"          | "base_score":"[5E-1,5E-1]"     | learner.learner_model_param.base_score is no number: "[5E-1,5E-1]"
                    "base_score":"5E-1"          | "base_score":"1E0"             | learner.learner_model_param.base_score is 1E0, not between 0 and 1
                    "left_children":[1,-1,3      | "left_children":[1,-1,0        | learner.gradient_booster.model.trees[0] has no node 0, or reaches it twice
                    "right_children":[2          | "right_children":[9            | learner.gradient_booster.model.trees[0] has no node 9, or reaches it twice
                    "split_indices":[0,0,1,0,0]  | "split_indices":[0,0,2,0,0]    | learner.gradient_booster.model.trees[0] asks for feature 2 of 2 in split_indices[2]
                    "split_indices":[0,0,1,0,0]  | "split_indices":[0,0,1,0]      | learner.gradient_booster.model.trees[0].split_indices has 4 values for 5 nodes
                    "split_indices":[0,0,1,0,0]  | "split_indices":[0,0,1.5,0,0]  | learner.gradient_booster.model.trees[0].split_indices holds 1.5
                    "split_conditions":[5E1      | "split_conditions":["a"        | learner.gradient_booster.model.trees[0].split_conditions holds "a"
                    """)
    void aBrokenFileIsRefused(String part, String broken, String why) {
        var message = refusal(changed(part, broken));

        assertTrue(
                message.startsWith("turbine.json is no model as XGBoost writes it: " + why + ". Supported are"),
                message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7b4c000000  | a model in binary JSON (.ubj): load it in Python with xgboost and save it again
                    62696e66    | a model in XGBoost's old binary form (.bin, .model): load it in Python
                    80049500    | pickled Python (.pkl, .joblib, the workshop's model.bin): unpickle it
                    1f8b0800    | compressed (such as SageMaker's model.tar.gz): unpack it
                    504b0304    | a zip file: unpack it first
                    747265650a  | a model of LightGBM, which is not supported
                    """)
    void aModelSavedAnotherWayIsRecognised(String bytes, String kind) {
        var content = new ByteArrayInputStream(HexFormat.of().parseHex(bytes));

        var refused = assertThrows(InvalidModelException.class, () -> Booster.read("turbine.json", content));

        var message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("turbine.json is no JSON; it is " + kind), message);
    }

    @Test
    void withoutCoversNothingCanBeExplained() throws IOException {
        var booster = read(MODEL);

        var refused = assertThrows(InvalidModelException.class, () -> booster.contributions(new float[] {60, 45}));

        assertTrue(String.valueOf(refused.getMessage()).contains("lacks sum_hessian"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{L\u0000\u0000", "binf", "", "[", "{\"learner\":"})
    void whatIsNoJsonIsRefused(String content) {
        var message = refusal(content);

        assertTrue(message.startsWith("turbine.json is no "), message);
    }
}

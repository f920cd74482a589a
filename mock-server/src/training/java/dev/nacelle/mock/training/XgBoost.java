package dev.nacelle.mock.training;

import dev.nacelle.mock.model.FeatureEncoding;
import dev.nacelle.mock.model.ModelVariant;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** One model in XGBoost's own hands, before it is a file. */
final class XgBoost {
    private final Booster booster;

    private XgBoost(Booster booster) {
        this.booster = booster;
    }

    static XgBoost train(FeatureEncoding encoding, ModelVariant variant, List<LabelledReading> rows)
            throws XGBoostError {
        var features =
                matrix(rows.stream().map(row -> encoding.encode(row.reading())).toList());
        features.setFeatureNames(encoding.names().toArray(String[]::new));
        features.setLabel(labels(rows));
        return train(features, TrainingPlan.parameters(variant), TrainingPlan.rounds(variant));
    }

    /** Trained on bare features. */
    static XgBoost train(List<float[]> features, List<LabelledReading> rows, Map<String, Object> parameters, int rounds)
            throws XGBoostError {
        var matrix = matrix(features);
        matrix.setLabel(labels(rows));
        return train(matrix, parameters, rounds);
    }

    private static XgBoost train(DMatrix features, Map<String, Object> parameters, int rounds) throws XGBoostError {
        return new XgBoost(XGBoost.train(features, parameters, rounds, Map.of(), null, null));
    }

    private static float[] labels(List<LabelledReading> rows) {
        var labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i).breakdown() ? 1 : 0;
        }
        return labels;
    }

    /** The model as {@code save_model("name.json")} writes it. */
    byte[] toJson() throws XGBoostError {
        return booster.toByteArray("json");
    }

    /** What XGBoost itself scores, to hold our reader to. */
    float[] scores(List<float[]> rows) throws XGBoostError {
        var predicted = booster.predict(matrix(rows));
        var scores = new float[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = predicted[i][0];
        }
        return scores;
    }

    /** What XGBoost says each feature adds, the base last, to hold our reasons to. */
    float[][] contributions(List<float[]> rows) throws XGBoostError {
        return booster.predictContrib(matrix(rows), 0);
    }

    private static DMatrix matrix(List<float[]> rows) throws XGBoostError {
        var width = rows.get(0).length;
        var cells = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, cells, i * width, width);
        }
        return new DMatrix(cells, rows.size(), width, Float.NaN);
    }
}

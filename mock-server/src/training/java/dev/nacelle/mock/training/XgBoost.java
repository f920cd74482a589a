package dev.nacelle.mock.training;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.OneHotEncoding;
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

    static XgBoost train(OneHotEncoding encoding, ModelVariant variant, List<LabelledReading> rows)
            throws XGBoostError {
        var features =
                matrix(rows.stream().map(row -> encoding.encode(row.reading())).toList());
        features.setFeatureNames(encoding.names().toArray(String[]::new));
        var labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i).breakdown() ? 1 : 0;
        }
        features.setLabel(labels);
        return new XgBoost(XGBoost.train(
                features, TrainingPlan.parameters(variant), TrainingPlan.rounds(variant), Map.of(), null, null));
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

    private static DMatrix matrix(List<float[]> rows) throws XGBoostError {
        var width = rows.get(0).length;
        var cells = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, cells, i * width, width);
        }
        return new DMatrix(cells, rows.size(), width, Float.NaN);
    }
}

package dev.nacelle.mock.training;

import dev.nacelle.mock.model.Booster;
import dev.nacelle.mock.model.FeatureEncoding;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains every stand-in model anew and writes what depends on it: the models, their golden files, their figures, and
 * the tables of the model card.
 */
final class TrainModels {
    private static final String MODELS = "src/main/resources/dev/nacelle/mock/model";
    private static final String GOLDEN = "src/test/resources/dev/nacelle/mock/model/golden";

    private static final String OWN = "src/test/resources/dev/nacelle/mock/model/own";
    private static final int GAPS_ROWS = 5000;
    private static final int GAPS_ROUNDS = 15;
    private static final int GAPS_GOLDEN = 60;

    private final Path module;
    private final List<ModelFigures> figures = new ArrayList<>();

    private TrainModels(Path module) {
        this.module = module;
    }

    /** Takes the folder of the module {@code mock-server}. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        var training = new TrainModels(Path.of(arguments[0]));
        for (var profile : Profiles.builtIn()) {
            training.train(profile);
        }
        training.trainWithGaps();
        training.writeCard();
    }

    private void train(Profile profile) throws IOException, XGBoostError {
        var rows = TrainingPlan.rows(profile);
        var encoding = FeatureEncoding.oneHot(profile);
        var models = new EnumMap<ModelVariant, XgBoost>(ModelVariant.class);
        for (var variant : ModelVariant.values()) {
            var model = XgBoost.train(encoding, variant, TrainingPlan.training(rows));
            models.put(variant, model);
            write(profile, variant, model.toJson(), rows);
        }
        new GoldenFile(encoding, models).write(module.resolve(GOLDEN), TrainingPlan.heldOut(rows));
    }

    private void write(Profile profile, ModelVariant variant, byte[] json, List<LabelledReading> rows)
            throws IOException {
        var file = module.resolve(MODELS).resolve(profile.id()).resolve(variant.wireName() + ".json");
        Files.createDirectories(file.getParent());
        Files.write(file, json);
        var booster = Booster.read(file.toString(), new ByteArrayInputStream(json));
        figures.add(ModelFigures.of(
                profile,
                variant,
                new StandInModel(file.toString(), FeatureEncoding.oneHot(profile), booster),
                GainShares.of(profile, json),
                rows));
    }

    /** A small model of another kind than those that ship: on features with gaps, with a base score XGBoost estimates. */
    private void trainWithGaps() throws IOException, XGBoostError {
        var profile = Profiles.windTurbine();
        var rows = TrainingPlan.training(TrainingPlan.rows(profile)).subList(0, GAPS_ROWS);
        var encoding = FeatureEncoding.oneHot(profile);
        var random = new Random(1);
        var features = rows.stream()
                .map(row -> withGaps(encoding.encode(row.reading()), random))
                .toList();
        var parameters = new TreeMap<>(TrainingPlan.parameters(ModelVariant.VIVID));
        parameters.remove("base_score");
        var model = XgBoost.train(features, rows, parameters, GAPS_ROUNDS);
        Files.write(module.resolve(OWN).resolve("xgboost3-gaps.json"), model.toJson());
        GoldenFile.writeReasons(
                module.resolve(OWN).resolve("xgboost3-gaps.csv"), model, features.subList(0, GAPS_GOLDEN));
    }

    private static float[] withGaps(float[] features, Random random) {
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextInt(5) == 0 ? Float.NaN : features[i];
        }
        return features;
    }

    private void writeCard() throws IOException {
        var card = new ModelCard(figures);
        Files.write(module.resolve(MODELS).resolve("model-card.json"), card.toJson());
        var page = module.resolve("../docs/model-card.md");
        Files.writeString(page, card.into(Files.readString(page), Profiles.builtIn()));
    }
}

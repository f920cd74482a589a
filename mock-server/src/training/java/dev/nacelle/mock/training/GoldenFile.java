package dev.nacelle.mock.training;

import dev.nacelle.mock.model.FeatureEncoding;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Writes what XGBoost itself answers, so that plain Java can be held to it without native code: each line a reading, a
 * semicolon, and the score of each variant. A second file has bare features, some of them missing, which no reading of a
 * profile can have but a model may be asked for.
 */
final class GoldenFile {
    private static final int ORDINARY = 2000;
    private static final int ODD = 500;
    private static final int EXPLAINED = 40;

    private final FeatureEncoding encoding;
    private final Map<ModelVariant, XgBoost> models;
    private final Random random = new Random(1);

    GoldenFile(FeatureEncoding encoding, Map<ModelVariant, XgBoost> models) {
        this.encoding = encoding;
        this.models = models;
    }

    void write(Path folder, List<LabelledReading> heldOut) throws IOException, XGBoostError {
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < ORDINARY; i++) {
            readings.add(heldOut.get(random.nextInt(heldOut.size())).reading());
        }
        for (int i = 0; i < ODD; i++) {
            readings.add(odd(readings.get(i).profile()));
        }
        var id = encoding.profile().id();
        var features = readings.stream().map(encoding::encode).toList();
        writeLines(
                folder.resolve(id + ".csv"),
                readings.stream().map(Reading::toCsv).toList(),
                features);
        var gaps = features.subList(0, ODD).stream().map(this::withGaps).toList();
        writeLines(
                folder.resolve(id + "-gaps.csv"),
                gaps.stream().map(GoldenFile::text).toList(),
                gaps);
        var explained = new ArrayList<>(features.subList(0, EXPLAINED));
        explained.addAll(features.subList(ORDINARY, ORDINARY + EXPLAINED));
        explained.addAll(gaps.subList(0, EXPLAINED));
        for (var variant : ModelVariant.values()) {
            writeReasons(folder.resolve("%s-%s-shap.csv".formatted(id, variant.wireName())), model(variant), explained);
        }
    }

    /** Features, score, and what each feature adds to it. */
    static void writeReasons(Path file, XgBoost model, List<float[]> features) throws IOException, XGBoostError {
        var scores = model.scores(features);
        var contributions = model.contributions(features);
        var lines = new StringBuilder("features;score;contributions, the base last\n");
        for (int i = 0; i < features.size(); i++) {
            lines.append("%s;%s;%s\n".formatted(text(features.get(i)), scores[i], text(contributions[i])));
        }
        Files.writeString(file, lines);
    }

    /** Allowed, but not like the training data: missing values, other decimals, other ranges. */
    private Reading odd(Profile profile) {
        return new Reading(
                profile, profile.fields().stream().map(this::oddValue).toList());
    }

    private String oddValue(Field field) {
        if (field.mayBeMissing() && random.nextBoolean()) {
            return "";
        }
        return field.match(
                number -> Double.toString(number.max().doubleValue() * (1.4 * random.nextDouble() - 0.2)),
                category ->
                        category.values().get(random.nextInt(category.values().size())));
    }

    private float[] withGaps(float[] features) {
        var gaps = features.clone();
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = random.nextInt(4) == 0 ? Float.NaN : gaps[i];
        }
        return gaps;
    }

    private static String text(float[] numbers) {
        var text = new StringJoiner(",");
        for (var number : numbers) {
            text.add(Float.toString(number));
        }
        return text.toString();
    }

    private void writeLines(Path file, List<String> inputs, List<float[]> features) throws IOException, XGBoostError {
        var vivid = model(ModelVariant.VIVID).scores(features);
        var workshop = model(ModelVariant.WORKSHOP).scores(features);
        var lines = new StringBuilder("input;vivid;workshop\n");
        for (int i = 0; i < inputs.size(); i++) {
            lines.append("%s;%s;%s\n".formatted(inputs.get(i), vivid[i], workshop[i]));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }

    private XgBoost model(ModelVariant variant) {
        var model = models.get(variant);
        if (model == null) {
            throw new IllegalStateException("Not trained: " + variant);
        }
        return model;
    }
}

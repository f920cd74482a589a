package dev.nacelle.mock.training;

import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.mock.model.ThresholdCosts;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well one model does on the readings that were held out from its training. Shares and scores are rounded to six
 * decimals.
 *
 * @param profile its id
 * @param variant its wire name
 * @param trainingRows how many readings it learned from
 * @param heldOutRows how many it is measured on
 * @param breakdownShare share of breakdowns among those
 * @param aboveHalfShare share that scores above 0.5
 * @param clearShare share that scores below 0.05 or above 0.95
 * @param lowest least score
 * @param highest greatest score
 * @param areaUnderCurve of the receiver operating characteristic
 * @param calibration ten bins of scores: 0 to 0.1, and so on
 * @param thresholds what each threshold costs
 * @param gainShares what each field contributes, by wire name in the order of the profile
 * @param published the score of each published reading, in their order
 */
record ModelFigures(
        String profile,
        String variant,
        int trainingRows,
        int heldOutRows,
        double breakdownShare,
        double aboveHalfShare,
        double clearShare,
        double lowest,
        double highest,
        double areaUnderCurve,
        List<CalibrationBin> calibration,
        ThresholdCosts thresholds,
        Map<String, Double> gainShares,
        List<Double> published) {

    /** Measures a model. */
    static ModelFigures of(
            Profile profile,
            ModelVariant variant,
            StandInModel model,
            Map<String, Double> gainShares,
            List<LabelledReading> rows) {
        var heldOut = TrainingPlan.heldOut(rows);
        var scores = new double[heldOut.size()];
        var breakdowns = new boolean[heldOut.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = model.score(heldOut.get(i).reading());
            breakdowns[i] = heldOut.get(i).breakdown();
        }
        return new ModelFigures(
                profile.id(),
                variant.wireName(),
                TrainingPlan.training(rows).size(),
                scores.length,
                share(scores, i -> breakdowns[i]),
                share(scores, i -> scores[i] > 0.5),
                share(scores, i -> scores[i] < 0.05 || scores[i] > 0.95),
                rounded(IntStream.range(0, scores.length)
                        .mapToDouble(i -> scores[i])
                        .min()
                        .orElseThrow()),
                rounded(IntStream.range(0, scores.length)
                        .mapToDouble(i -> scores[i])
                        .max()
                        .orElseThrow()),
                rounded(Ranking.areaUnderCurve(scores, breakdowns)),
                CalibrationBin.ten(scores, breakdowns),
                ThresholdCosts.counted(scores, breakdowns),
                gainShares,
                PublishedReading.of(profile).stream()
                        .map(published -> rounded(model.score(published.reading(profile))))
                        .toList());
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static double share(double[] scores, IntPredicate counts) {
        return rounded((double) IntStream.range(0, scores.length).filter(counts).count() / scores.length);
    }
}

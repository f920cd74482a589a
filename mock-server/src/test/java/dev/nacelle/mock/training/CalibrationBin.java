package dev.nacelle.mock.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The readings whose scores lie in one tenth of 0 to 1: a model is calibrated when as many of them break down as their
 * scores say.
 *
 * @param from least score of the bin
 * @param count how many readings
 * @param meanScore their mean score; 0 when there are none
 * @param breakdownShare how many of them broke down, 0 to 1; 0 when there are none
 */
record CalibrationBin(double from, int count, double meanScore, double breakdownShare) {
    private static final int BINS = 10;

    static List<CalibrationBin> ten(double[] scores, boolean[] breakdowns) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> bin(bin, scores, breakdowns))
                .toList();
    }

    private static CalibrationBin bin(int bin, double[] scores, boolean[] breakdowns) {
        var members = IntStream.range(0, scores.length)
                .filter(i -> Math.min(BINS - 1, (int) (scores[i] * BINS)) == bin)
                .toArray();
        return new CalibrationBin(
                bin / (double) BINS,
                members.length,
                ModelFigures.rounded(IntStream.of(members)
                        .mapToDouble(i -> scores[i])
                        .average()
                        .orElse(0)),
                ModelFigures.rounded(IntStream.of(members)
                        .mapToDouble(i -> breakdowns[i] ? 1 : 0)
                        .average()
                        .orElse(0)));
    }
}

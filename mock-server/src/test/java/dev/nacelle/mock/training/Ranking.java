package dev.nacelle.mock.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well scores put breakdowns before the rest. */
final class Ranking {
    private Ranking() {}

    /**
     * The probability that a breakdown, picked at random, scores higher than another reading, picked at random; equal
     * scores count half. It is the area under the receiver operating characteristic, counted by ranks (Mann and
     * Whitney).
     */
    static double areaUnderCurve(double[] scores, boolean[] breakdowns) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        long positives = Arrays.stream(order).filter(i -> breakdowns[i]).count();
        var rankSum = 0.0;
        for (int first = 0, next; first < order.length; first = next) {
            next = first;
            while (next < order.length && scores[order[next]] == scores[order[first]]) {
                next++;
            }
            var meanRank = (first + 1 + next) / 2.0;
            rankSum += meanRank
                    * Arrays.stream(order, first, next)
                            .filter(i -> breakdowns[i])
                            .count();
        }
        var negatives = scores.length - positives;
        return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }
}

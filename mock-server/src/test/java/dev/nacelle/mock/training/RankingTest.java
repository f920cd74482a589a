package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void breakdownsFirstIsOneAndLastIsZero() {
        var scores = new double[] {0.1, 0.2, 0.8, 0.9};

        assertEquals(1, Ranking.areaUnderCurve(scores, new boolean[] {false, false, true, true}));
        assertEquals(0, Ranking.areaUnderCurve(scores, new boolean[] {true, true, false, false}));
    }

    @Test
    void equalScoresCountHalf() {
        var scores = new double[] {0.5, 0.5, 0.5, 0.7};

        // pairs of breakdown and other: 0.5 with two equals, 0.7 above two
        assertEquals(0.75, Ranking.areaUnderCurve(scores, new boolean[] {false, true, false, true}));
    }

    @Test
    void theOrderOfTheReadingsDoesNotMatter() {
        var scores = new double[] {0.9, 0.2, 0.4, 0.3};

        assertEquals(0.75, Ranking.areaUnderCurve(scores, new boolean[] {true, false, false, true}));
    }
}

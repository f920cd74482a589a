package dev.nacelle.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 3", "0.625, 3.5", "1, 9"})
    void aQuantileLiesBetweenItsNeighboursInOrder(double share, double expected) {
        assertEquals(expected, Median.quantile(new double[] {9, 1, 4, 2, 3}, share));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheirMiddle() {
        assertEquals(2.5, Median.of(List.of("aaaa", "a", "aa", "aaa"), String::length));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, () -> Median.quantile(new double[0], 0.5));
    }
}

package dev.nacelle.mock.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationBinTest {
    @Test
    void aBinHoldsTheReadingsOfItsTenth() {
        var bins = CalibrationBin.ten(
                new double[] {0.0, 0.09, 0.1, 0.95, 1.0, 0.97}, new boolean[] {false, true, false, true, true, false});

        assertEquals(10, bins.size());
        assertEquals(new CalibrationBin(0, 2, 0.045, 0.5), bins.get(0));
        assertEquals(new CalibrationBin(0.1, 1, 0.1, 0), bins.get(1));
        assertEquals(new CalibrationBin(0.2, 0, 0, 0), bins.get(2));
        assertEquals(new CalibrationBin(0.9, 3, 0.973333, 0.666667), bins.get(9));
    }
}

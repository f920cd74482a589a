package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZoomTest {
    @Test
    void theStepsLeadFromTheSmallestToTheLargestAndBack() {
        var up = IntStream.iterate(80, Zoom::larger).limit(11).boxed().toList();
        var down = IntStream.iterate(250, Zoom::smaller).limit(11).boxed().toList();

        assertEquals(List.of(80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 250), up);
        assertEquals(List.of(250, 225, 200, 175, 150, 125, 110, 100, 90, 80, 80), down);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            105, 110, 100
            249, 250, 225
            81, 90, 80
            """)
    void aSizeBetweenTwoStepsGoesOnToTheNext(int percent, int larger, int smaller) {
        assertEquals(List.of(larger, smaller), List.of(Zoom.larger(percent), Zoom.smaller(percent)));
    }
}

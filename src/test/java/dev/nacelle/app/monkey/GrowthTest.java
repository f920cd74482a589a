package dev.nacelle.app.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is called growing, and what is not. */
final class GrowthTest {
    @Test
    void whatIsMadeOnceDoesNotGrow() {
        assertEquals(List.of(), Growth.of(minutes(12, minute -> heap(Math.min(minute, 4) * 40))));
    }

    @Test
    void oneBusyMomentIsNoGrowth() {
        assertEquals(List.of(), Growth.of(minutes(12, minute -> heap(minute == 11 ? 250 : 100))));
    }

    @Test
    void aHeapThatGoesOnGrowingIsTold() {
        assertEquals(
                List.of("The heap grew by 12.0 MB from the middle third to the last; 8.0 may be"),
                Growth.of(minutes(12, minute -> heap(100 + 3 * minute))));
    }

    @Test
    void aHeapMayGrowWithTheCallsThatAreKept() {
        assertEquals(List.of(), Growth.of(minutes(12, minute -> new Vitals(100 + 3 * minute, 400, 30, 90, minute))));
    }

    @Test
    void memoryThreadsAndFilesAreLookedAtEach() {
        assertEquals(
                List.of(
                        "The resident memory grew by 40.0 MB from the middle third to the last; 30.0 may be",
                        "The number grew by 12.0 threads from the middle third to the last; 10.0 may be",
                        "The number grew by 24.0 open files from the middle third to the last; 20.0 may be"),
                Growth.of(minutes(
                        12, minute -> new Vitals(100, 300 + 10 * minute, 20 + 3 * minute, 90 + 6 * minute, 0))));
    }

    @Test
    void aShortRunTellsNothing() {
        assertEquals(List.of(), Growth.of(minutes(8, minute -> heap(30 * minute))));
    }

    private static Vitals heap(double heap) {
        return new Vitals(heap, 400, 30, 90, 0);
    }

    private static List<Vitals> minutes(int count, IntFunction<Vitals> of) {
        return IntStream.range(0, count).mapToObj(of).toList();
    }
}

package dev.nacelle.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditHistoryTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final EditHistory<String> history = new EditHistory<>(() -> now, "first");

    @Test
    void stepsGoBackAndForth() {
        history.edited("a", "second");
        history.edited("b", "third");

        assertEquals(Optional.of("second"), history.undo());
        assertEquals(Optional.of("first"), history.undo());
        assertEquals(Optional.empty(), history.undo());
        assertEquals(Optional.of("second"), history.redo());
        assertEquals(Optional.of("third"), history.redo());
        assertEquals(Optional.empty(), history.redo());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wind | wind | 999  | first
            wind | wind | 1000 | second
            wind | rpm  | 0    | second
            ''   | ''   | 0    | second
            """)
    void editsOfOnePlaceWithinASecondAreOneStep(String place, String next, long millis, String back) {
        history.edited(place, "second");
        now = now.plusMillis(millis);
        history.edited(next, "third");

        assertEquals(Optional.of(back), history.undo());
    }

    @Test
    void theSecondBeginsAnewWithEachEdit() {
        for (var text : List.of("1", "12", "123", "1234")) {
            history.edited("wind", text);
            now = now.plusMillis(900);
        }

        assertEquals(Optional.of("first"), history.undo());
        assertFalse(history.canUndo());
    }

    @Test
    void anEditAfterAnUndoIsAStepOfItsOwnAndEndsTheWayForth() {
        history.edited("wind", "second");
        history.edited("rpm", "third");
        history.undo();

        history.edited("wind", "other");

        assertFalse(history.canRedo());
        assertEquals(Optional.of("second"), history.undo());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        history.edited("wind", "first");

        assertFalse(history.canUndo());
        history.edited("wind", "second");
        history.undo();
        history.edited("wind", "first");
        assertTrue(history.canRedo());
    }

    @Test
    void onlyTheLastStepsAreKept() {
        IntStream.rangeClosed(1, 250).forEach(i -> history.edited("", "step " + i));

        var back = new ArrayList<String>();
        while (history.canUndo()) {
            history.undo().ifPresent(back::add);
        }

        assertEquals(EditHistory.MOST, back.size());
        assertEquals("step 50", back.get(back.size() - 1));
    }
}

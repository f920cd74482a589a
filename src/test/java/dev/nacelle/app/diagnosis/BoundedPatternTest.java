package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.FutureTask;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {
    @Test
    void itIsLookedForAnywhereAndWithItsCase() {
        var pattern = new BoundedPattern("B+");

        assertTrue(pattern.foundIn("abBBc"));
        assertFalse(pattern.foundIn("abc"));
        assertEquals("B+", pattern.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){20}$", "([a-z]+)*!"})
    @Timeout(10)
    void whatWouldTakeForeverIsNotFound(String expression) {
        assertFalse(new BoundedPattern(expression).foundIn("a".repeat(1999) + "b"));
    }

    @Test
    void whatNeedsMoreThanTheStackIsNotFound() throws Exception {
        var looking = new FutureTask<>(() -> new BoundedPattern("(a|aa)+$").foundIn("a".repeat(30_000)));
        new Thread(null, looking, "little stack", 1 << 17).start();

        assertFalse(looking.get());
    }

    @Test
    void whatIsLongerThanAnybodyNeedsIsRefused() {
        assertThrows(PatternSyntaxException.class, () -> new BoundedPattern("a".repeat(201)));
    }
}

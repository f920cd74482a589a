package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void whatIsLongerThanAnybodyNeedsIsRefused() {
        assertThrows(PatternSyntaxException.class, () -> new BoundedPattern("a".repeat(201)));
    }
}

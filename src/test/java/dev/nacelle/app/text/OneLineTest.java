package dev.nacelle.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void signsThatCouldCommandATerminalBecomeSpaces() {
        assertEquals("a [31m b c", OneLine.of(" a\u001b[31m\n\tb\u2028c "));
    }

    @Test
    void whatIsLongIsCutAndToldSo() {
        assertEquals("x".repeat(300) + "\u2026", OneLine.of("x".repeat(301)));
        assertEquals("ab\u2026", OneLine.of("abc", 2));
        assertEquals("abc", OneLine.of("abc", 3));
    }
}

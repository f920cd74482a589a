package dev.nacelle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldErrorsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream real = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final PrintStream before = System.err;

    @BeforeEach
    void redirect() {
        System.setErr(real);
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void whatIsHeldIsNotSeen() {
        HeldErrors.hold();

        System.err.print("a trace");

        assertEquals("", seen());
    }

    @Test
    void whatIsDroppedIsNeverSeen() {
        var errors = HeldErrors.hold();
        System.err.print("a trace");

        errors.drop();

        assertEquals("", seen());
        assertSame(real, System.err);
    }

    @Test
    void whatIsReleasedIsSeenInOrderAndSoIsWhatALogWritesLater() {
        var errors = HeldErrors.hold();
        var log = System.err;
        log.print("early ");

        errors.release();
        log.print("late");

        assertEquals("early late", seen());
        assertSame(real, System.err);
    }

    private String seen() {
        return written.toString(StandardCharsets.UTF_8);
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.instance.SingleInstance;
import dev.nacelle.app.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own that is killed, as a crash or a flat battery would. */
final class KilledProgramTest {
    private static final List<String> VALUES =
            List.of("TID002", "HAWT", "20", "30", "40", "10", "50", "60", "3", "70", "NW");
    private static final String TYPED = String.join(",", VALUES);
    private static final int MOST_LOOKS = 3_000;

    @TempDir
    private Path home;

    @Test
    void whatWasTypedIsRememberedAndTheWindowOpensAgain() throws Exception {
        var program = start();
        try {
            for (int i = 0; i < MOST_LOOKS && !remembered().equals(VALUES); i++) {
                assertTrue(!program.waitFor(100, TimeUnit.MILLISECONDS), "It ended by itself");
            }
            assertEquals(VALUES, remembered());

            var second = start();
            assertTrue(second.waitFor(300, TimeUnit.SECONDS), "The second start stays");
            assertEquals(0, second.exitValue());
            assertTrue(program.isAlive());
        } finally {
            program.destroyForcibly().waitFor();
        }

        var claim = SingleInstance.claim(home, () -> {});
        assertTrue(claim.holder().isPresent(), "A dead program must not keep the next from opening");
        claim.holder().get().close();
        assertEquals(VALUES, remembered());
    }

    private List<String> remembered() {
        var settings = new SettingsStore(home, Clock.systemUTC()).load().settings();
        return settings.readings().getOrDefault("wind-turbine", List.of());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dnacelle.home=" + home,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TypingProgram.class.getName(),
                        TYPED)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

package dev.nacelle.mock;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the server's talk about itself out of the program's output. */
final class QuietLog {
    // Held here: a logger nobody holds is forgotten with its level.
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("software.amazon"));

    private QuietLog() {}

    static void apply() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}

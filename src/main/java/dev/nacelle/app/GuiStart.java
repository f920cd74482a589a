package dev.nacelle.app;

import dev.nacelle.app.cli.ExitCode;
import dev.nacelle.app.text.Messages;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;

/** Opens the window, or says in one line why there is none. Loaded only when the window is asked for. */
final class GuiStart {
    /** What to exit with without a display; {@code javafx:run} prints a trace of its own unless that is 0. */
    static final String EXIT_PROPERTY = "nacelle.exit.no-display";

    // Held here: a logger nobody holds is forgotten with its filter.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private GuiStart() {}

    /** Returns when the window was closed; ends the process when there can be none. */
    static void run(String... args) {
        // Class path or module path is our packaging, nothing a person could change; JavaFX runs from either.
        JAVAFX.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        var errors = HeldErrors.hold();
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError noToolkit) {
            errors.drop();
            System.err.println(reason(noToolkit));
            System.exit(Integer.getInteger(EXIT_PROPERTY, ExitCode.NO_DISPLAY.number()));
        }
        errors.release();
        Application.launch(NacelleApp.class, args);
    }

    /** JavaFX's own words name the display; those for a missing library are of use to those who know it only. */
    static String reason(Throwable noToolkit) {
        var isDisplay = Stream.iterate(noToolkit, link -> link != null, Throwable::getCause)
                .limit(20)
                .anyMatch(link -> String.valueOf(link.getMessage()).contains("DISPLAY"));
        return Messages.text(isDisplay ? "gui.no-display" : "gui.no-libraries", words(noToolkit));
    }

    private static String words(Throwable noToolkit) {
        return String.valueOf(noToolkit.getMessage())
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\\w.]+(Error|Exception): ", "")
                .replaceFirst(" in java\\.library\\.path.*", "")
                .replaceFirst("\\.$", "");
    }
}

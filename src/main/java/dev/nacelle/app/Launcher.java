package dev.nacelle.app;

import dev.nacelle.app.cli.NacelleCommand;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the program begins: with an argument the command line, without one the window.
 *
 * <p>It is no {@code Application} itself: the JDK would start JavaFX before {@code main}, and the command line must run
 * where there is no display, nor JavaFX's libraries.
 */
public final class Launcher {
    /** The argument that wants a window beside the one that is open. */
    static final String NEW_WINDOW = "--new-window";

    private Launcher() {}

    /** Runs the program; a command ends the process with its exit code. */
    public static void main(String... args) {
        quietLibraries();
        forgetIdleConnections();
        if (!isWindowWanted(args)) {
            System.exit(NacelleCommand.run(args));
        }
        GuiStart.run(args);
    }

    private static boolean isWindowWanted(String... args) {
        return args.length == 0 || (args.length == 1 && args[0].equals(NEW_WINDOW));
    }

    /** Javalin, Jetty and the AWS SDK tell at length how they start and stop; a person's own log settings count more. */
    private static void quietLibraries() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            Logger.getLogger("").setLevel(Level.WARNING);
        }
    }

    /**
     * A connection kept through a sleep of the laptop or a change of network is dead, and the next reading would wait
     * for it in vain. JDK 17 keeps one for 20 minutes, later ones for 30 s (JDK-8297030).
     */
    private static void forgetIdleConnections() {
        var property = "jdk.httpclient.keepalive.timeout";
        System.setProperty(property, System.getProperty(property, "30"));
    }
}

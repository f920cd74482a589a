package dev.nacelle.app.gui;

import dev.nacelle.app.Launcher;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** The program with somebody who types a reading as soon as there is a window. */
public final class TypingProgram {
    private TypingProgram() {}

    /** The first argument is what is typed. */
    public static void main(String... args) {
        var person = new Thread(() -> type(args[0]), "person");
        person.setDaemon(true);
        person.start();
        Launcher.main();
    }

    private static void type(String line) {
        var typed = false;
        while (!typed) {
            Thread.onSpinWait();
            typed = toolkitIsUp() && FxHarness.onFx(() -> typeIntoWindow(line));
        }
    }

    private static boolean toolkitIsUp() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static boolean typeIntoWindow(String line) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().lookup("#line"))
                .filter(TextArea.class::isInstance)
                .peek(found -> ((TextArea) found).setText(line))
                .findFirst()
                .isPresent();
    }
}

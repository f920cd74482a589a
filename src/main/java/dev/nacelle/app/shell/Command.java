package dev.nacelle.app.shell;

import dev.nacelle.app.text.Messages;
import java.util.Optional;

/**
 * Something a person can do from anywhere in the window: by its key, or by its name.
 *
 * @param id lower case with dots; the texts {@code command.ID} is its name for people
 * @param key as {@link javafx.scene.input.KeyCombination#valueOf} reads it, such as {@code Shortcut+Enter} or {@code F9};
 *     nothing where it has none
 */
public record Command(String id, Optional<String> key, Runnable action) {
    /** A command with a key. */
    public static Command of(String id, String key, Runnable action) {
        return new Command(id, Optional.of(key), action);
    }

    /** A command without one. */
    public static Command of(String id, Runnable action) {
        return new Command(id, Optional.empty(), action);
    }

    /** For people. */
    public String title() {
        return Messages.text("command." + id);
    }

    /** Does it. */
    public void run() {
        action.run();
    }
}

package dev.nacelle.app.shell;

import dev.nacelle.app.text.Messages;
import javafx.scene.Node;

/** What the window knows of a thing that is laid over everything else until it is put away with Escape. */
public interface Overlay {
    /** Lower case; the text {@code command.overlay.ID} is its name for people. */
    String id();

    /** What opens and closes it, as {@link Command#key()} has it. */
    String key();

    /** Its view; asked for once, when it is first opened. */
    Node view();

    /** Told each time it is opened, before it is seen. */
    default void opened() {}

    /** For people. */
    default String title() {
        return Messages.text("command.overlay." + id());
    }
}

package dev.nacelle.app.shell;

import dev.nacelle.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** What the window knows of a pane that can be opened beside the feature; one at a time. */
public interface Pane {
    /** Lower case; the texts {@code pane.ID.text} and {@code pane.ID.tip} name it for people. */
    String id();

    /** Of the Feather set, such as {@code fth-clock}. */
    String icon();

    /** What opens and closes it, as {@link Command#key()} has it. */
    String key();

    /** Its view; asked for once, when it is first opened. */
    Node view();

    /** What can be done in it from anywhere; nothing unless it says so. */
    default List<Command> commands() {
        return List.of();
    }

    /** Whether it is wanted wide: then it takes what the feature does not need to be used. Not unless it says so. */
    default ObservableBooleanValue wide() {
        return new SimpleBooleanProperty();
    }

    /** What Escape does first while it is open, such as put away what is looked into; nothing unless it says so. */
    default Optional<Runnable> wayBack() {
        return Optional.empty();
    }

    /** For people, a word or two. */
    default String title() {
        return Messages.text("pane." + id() + ".text");
    }
}

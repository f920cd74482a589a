package dev.nacelle.app.shell;

import java.util.List;
import javafx.scene.Node;

/** What the window knows of a thing a person can do in it. */
public interface Feature {
    /** Lower case, for ids and settings. */
    String id();

    /** For people. */
    String title();

    /** Its view; asked for once. */
    Node view();

    /** The same for a room to read: large, and only what matters; asked for once, when it is first presented. */
    Node stage();

    /** Whether something runs that Escape would stop. */
    boolean isBusy();

    /** Does what it is there for. */
    void run();

    /** Takes a text with several values that was pasted or dropped anywhere in the window. */
    void paste(String text);

    /** What can be done in it from anywhere in the window, the most wanted first. */
    List<Command> commands();
}

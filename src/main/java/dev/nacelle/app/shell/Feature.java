package dev.nacelle.app.shell;

import javafx.scene.Node;

/** What the window knows of a thing a person can do in it. */
public interface Feature {
    /** Lower case, for ids and settings. */
    String id();

    /** For people. */
    String title();

    /** Its view; asked for once. */
    Node view();

    /** What Ctrl+Enter does. */
    void run();

    /** What Esc does. */
    void cancel();

    /** Takes a text with several values that was pasted or dropped anywhere in the window. */
    void paste(String text);
}

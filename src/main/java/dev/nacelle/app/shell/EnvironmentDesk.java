package dev.nacelle.app.shell;

import dev.nacelle.app.environment.Environment;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/** What the window knows of where environments are written: a sheet over its content, while it is open. */
public interface EnvironmentDesk {
    /** The sheet; asked for once, when it is first opened. */
    Node view();

    /** Whether it is open. */
    ReadOnlyBooleanProperty openProperty();

    /** Closes it; what was not saved is lost. */
    void close();

    /** Opens an environment to be changed. */
    void edit(Environment environment);

    /** Opens a new one. */
    void create();

    /** Opens a new one that asks a SageMaker endpoint directly. */
    void createDirect(String endpointName);

    /** Opens what hands environments on as one text. */
    void exportAll();

    /** Opens what takes environments up from a text or a file. */
    void importText();

    /**
     * Opens the offer a pasted or dropped text makes.
     *
     * @return whether the text makes one; nothing is opened if not
     */
    boolean offer(String text);
}

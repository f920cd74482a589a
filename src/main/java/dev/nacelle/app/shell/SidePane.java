package dev.nacelle.app.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;

/** What the window knows of a pane that can be opened beside the feature. */
public interface SidePane {
    /** Its view; asked for once, when it is first opened. */
    Node view();

    /** What must be seen as long as it holds, whether the pane is open or not; empty while there is nothing. */
    ReadOnlyStringProperty signProperty();

    /** Ends what the sign tells of. */
    void clear();
}

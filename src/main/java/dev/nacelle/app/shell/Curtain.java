package dev.nacelle.app.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Hides a part of the window and shows it again. It stays where it is, for JavaFX looks for the rules of all nodes anew
 * that come back to a window; and whatever had the keyboard in it has it again when it is shown.
 */
final class Curtain {
    private final Node part;
    private @Nullable Node hadFocus;

    Curtain(Node part) {
        this.part = part;
    }

    /** Hides it or shows it; does nothing where it is already so. */
    void draw(boolean closed) {
        if (closed == part.isVisible()) {
            if (closed) {
                hadFocus = focusInside();
            }
            part.setVisible(!closed);
            part.setManaged(!closed);
            if (!closed && hadFocus != null) {
                hadFocus.requestFocus();
            }
        }
    }

    private @Nullable Node focusInside() {
        Scene scene = part.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        return Stream.<Node>iterate(owner, node -> node != null, Node::getParent)
                        .anyMatch(node -> node == part)
                ? owner
                : null;
    }
}

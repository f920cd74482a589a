package dev.nacelle.app.form;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys that take an edit back, for the texts inside the form: there they mean the whole form, as its text fields
 * know nothing of each other. The window leaves them to any text field, so that one outside the form keeps its own.
 */
final class EditKeysView {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private EditKeysView() {}

    /** Takes those keys from everything in that node. */
    static void listenIn(Node node, FormEdits edits) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                event.consume();
                edits.undo();
            } else if (REDO.match(event) || REDO_TOO.match(event)) {
                event.consume();
                edits.redo();
            }
        });
    }
}

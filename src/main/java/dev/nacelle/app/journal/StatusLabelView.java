package dev.nacelle.app.journal;

import dev.nacelle.app.ui.Nodes;
import javafx.scene.control.Label;

/** The status of an answer, told apart by icon and colour as well. */
final class StatusLabelView {
    private StatusLabelView() {}

    static void show(Label label, CallRow row) {
        label.setText(Integer.toString(row.status()));
        label.setGraphic(Nodes.icon(row.failed() ? "fth-x-circle" : "fth-check-circle"));
        label.getStyleClass().removeAll("call-scored", "call-failed");
        label.getStyleClass().add(row.failed() ? "call-failed" : "call-scored");
    }
}

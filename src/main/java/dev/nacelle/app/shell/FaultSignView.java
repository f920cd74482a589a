package dev.nacelle.app.shell;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The striped line across the window that says the mock fails on purpose, so that nobody takes it for a real failure. */
final class FaultSignView {
    private final ShellViewModel model;

    FaultSignView(ShellViewModel model) {
        this.model = model;
    }

    Node build() {
        var text = Nodes.paragraph("", "fault-sign-text");
        text.textProperty().bind(model.sidePane().signProperty());
        text.setGraphic(Nodes.icon("fth-alert-octagon"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var clear = Nodes.button("app.faults.clear", "fth-check-circle", model.sidePane()::clear);
        clear.getStyleClass().add(Styles.SMALL);
        var sign = new HBox(8, text, Nodes.spacer(), clear);
        sign.setId("fault-sign");
        sign.getStyleClass().add("fault-sign");
        sign.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhen(sign, model.sidePane().signProperty().isNotEmpty());
        return sign;
    }
}

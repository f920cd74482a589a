package dev.nacelle.app.shell;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A striped line across the window, so that nobody takes what is so on purpose for something else. */
final class SignView {
    private final Sign sign;

    SignView(Sign sign) {
        this.sign = sign;
    }

    Node build() {
        var text = Nodes.paragraph("", "sign-text");
        text.textProperty().bind(sign.text());
        text.setGraphic(Nodes.icon("fth-alert-octagon"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var clear = Nodes.button("sign." + sign.id() + ".clear", "fth-check-circle", sign.clear());
        clear.getStyleClass().add(Styles.SMALL);
        var line = new HBox(8, text, Nodes.spacer(), clear);
        line.setId("sign-" + sign.id());
        line.getStyleClass().addAll("sign", "sign-" + sign.id());
        line.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhen(line, sign.text().map(now -> !now.isEmpty()));
        return line;
    }
}

package dev.nacelle.app.shell;

import dev.nacelle.app.ui.Nodes;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The panes' names down the window's right edge; the open one is marked. */
final class PaneRailView {
    private final ShellViewModel model;

    PaneRailView(ShellViewModel model) {
        this.model = model;
    }

    Node build() {
        var rail = new VBox();
        rail.setId("pane-rail");
        rail.getStyleClass().add("pane-rail");
        model.panes().forEach(pane -> rail.getChildren().add(button(pane)));
        return rail;
    }

    private Node button(Pane pane) {
        var button = new ToggleButton(pane.title(), Nodes.icon(pane.icon()));
        Nodes.describe(button, "pane." + pane.id());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "pane-button");
        model.openPaneProperty()
                .addListener((observable, before, now) -> button.setSelected(now.equals(Optional.of(pane))));
        button.setOnAction(event -> {
            model.toggle(pane);
            button.setSelected(model.openPaneProperty().get().equals(Optional.of(pane)));
        });
        return button;
    }
}

package dev.nacelle.app.shell;

import dev.nacelle.app.ui.Nodes;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The panes' names down the window's right edge, in more than one column where it is low; the open one is marked. */
final class PaneRailView {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double ROOM_FOR_WORDS = 420;

    private final ShellViewModel model;

    PaneRailView(ShellViewModel model) {
        this.model = model;
    }

    Node build() {
        var rail = new FlowPane(Orientation.VERTICAL);
        rail.setId("pane-rail");
        rail.getStyleClass().add("pane-rail");
        model.panes().forEach(pane -> rail.getChildren().add(button(pane)));
        rail.heightProperty()
                .addListener((observable, before, now) ->
                        rail.pseudoClassStateChanged(COMPACT, now.doubleValue() < ROOM_FOR_WORDS));
        return rail;
    }

    private Node button(Pane pane) {
        var button = new ToggleButton(pane.title(), Nodes.icon(pane.icon()));
        Nodes.describe(button, "pane." + pane.id());
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

package dev.nacelle.app.shell;

import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.PaneWidth;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The feature and the open pane: beside it, or in its place where there is no room for both. */
final class MiddleView {
    private static final double WIDE_ENOUGH_FOR_BOTH = 1_080;

    private final ShellViewModel model;
    private final Map<Pane, Node> paneViews = new HashMap<>();
    private final Node feature;
    private final Curtain curtain;
    private final StackPane place = new StackPane();
    private final BorderPane middle = new BorderPane(place);

    MiddleView(ShellViewModel model) {
        this.model = model;
        this.feature = Nodes.page(model.feature().view());
        this.curtain = new Curtain(feature);
    }

    Node build() {
        place.getChildren().add(feature);
        model.openPaneProperty().addListener((observable, before, now) -> arrange());
        middle.widthProperty().addListener((observable, before, now) -> arrange());
        return middle;
    }

    // What stays where it is must not be put there again: that costs as much as a new one.
    private void arrange() {
        var pane = model.openPaneProperty().get().map(this::viewOf);
        boolean narrow = middle.getWidth() < WIDE_ENOUGH_FOR_BOTH;
        var beside = pane.filter(view -> !narrow).orElse(null);
        var instead = pane.filter(view -> narrow).orElse(null);
        place.getChildren().removeIf(node -> node != feature && node != instead);
        if (middle.getRight() != beside) {
            middle.setRight(beside);
        }
        curtain.draw(instead != null);
        if (instead != null && !place.getChildren().contains(instead)) {
            place.getChildren().add(instead);
        }
    }

    // Made when it is first wanted: the window must not wait for what most never open.
    private Node viewOf(Pane pane) {
        return paneViews.computeIfAbsent(pane, wanted -> {
            var room = new StackPane(wanted.view());
            PaneWidth.follow(room, wanted.wide());
            room.getStyleClass().add("side-pane");
            return Nodes.page(room);
        });
    }
}

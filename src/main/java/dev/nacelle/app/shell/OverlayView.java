package dev.nacelle.app.shell;

import dev.nacelle.app.ui.Nodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Lays the open overlay over the window, keeps the focus in it, and gives the focus back. */
final class OverlayView {
    private final ShellViewModel model;
    private final Node below;
    private final StackPane layer = new StackPane();
    private final Map<Overlay, Node> views = new HashMap<>();
    private @Nullable Node focusedBefore;

    /**
     * @param below what lies under it and gets no key while it is there
     */
    OverlayView(ShellViewModel model, Node below) {
        this.model = model;
        this.below = below;
    }

    Node build() {
        layer.getStyleClass().add("overlay-layer");
        layer.setAlignment(Pos.TOP_CENTER);
        layer.setOnMousePressed(event -> {
            if (event.getTarget() == layer) {
                model.closeOverlay();
            }
        });
        var shown = model.openOverlayProperty().map(Optional::isPresent);
        Nodes.showWhen(layer, shown);
        model.openOverlayProperty().addListener((observable, before, now) -> show(before, now));
        return layer;
    }

    private void show(Optional<Overlay> before, Optional<Overlay> now) {
        if (before.isEmpty()) {
            focusedBefore = layer.getScene().getFocusOwner();
        }
        below.setDisable(now.isPresent());
        layer.getChildren().clear();
        now.ifPresent(overlay -> {
            overlay.opened();
            layer.getChildren().setAll(views.computeIfAbsent(overlay, OverlayView::viewOf));
            // It gets the focus once it has been dressed and is there.
            Platform.runLater(this::focusFirst);
        });
        if (now.isEmpty() && focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private static Node viewOf(Overlay overlay) {
        var view = overlay.view();
        view.getStyleClass().add("overlay");
        view.setAccessibleText(overlay.title());
        if (view instanceof Region region) {
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        return view;
    }

    private void focusFirst() {
        layer.getChildren().stream()
                .flatMap(view -> first(view).stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node) {
        if (node.isFocusTraversable() && node.isVisible()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}

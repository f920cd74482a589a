package dev.nacelle.app.monkey;

import dev.nacelle.app.monkey.Target.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** What can be met in the windows that are open, as far as it can be seen; on the FX thread only. */
final class Sight {
    private static final double LEAST = 3;

    private Sight() {}

    /** Everything in the main window, or in the menus and lists that are open over it. */
    static List<Target> targets(boolean inPopups) {
        var found = new ArrayList<Target>();
        for (var window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null && inPopups == window instanceof PopupWindow) {
                var root = window.getScene().getRoot();
                look(root, root.localToScreen(root.getLayoutBounds()), found);
            }
        }
        return found;
    }

    private static void look(Node node, Bounds clip, List<Target> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        var seen = meet(node.localToScreen(node.getLayoutBounds()), clip);
        var kind = kind(node);
        kind.ifPresent(one -> {
            if (seen.getWidth() >= LEAST && seen.getHeight() >= LEAST) {
                found.add(new Target(
                        one, name(node), seen.getCenterX(), seen.getCenterY(), seen.getWidth(), seen.getHeight()));
            }
        });
        if (node instanceof Parent parent && !isWhole(node)) {
            var within = node.getStyleClass().contains("viewport") ? seen : clip;
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> look(child, within, found));
        }
    }

    private static Optional<Kind> kind(Node node) {
        if (node instanceof TextInputControl) {
            return Optional.of(Kind.TEXT);
        }
        if (node instanceof Slider || node instanceof ScrollBar) {
            return Optional.of(Kind.DRAG);
        }
        if (node instanceof ComboBoxBase<?> box) {
            return Optional.of(box.isEditable() ? Kind.TEXT : Kind.PRESS);
        }
        var isPressed = node instanceof ButtonBase
                || (node instanceof IndexedCell<?> cell && !cell.isEmpty())
                || node.getStyleClass().contains("menu-item")
                || (listens(node) && !node.getStyleClass().contains("viewport"));
        return isPressed ? Optional.of(Kind.PRESS) : Optional.empty();
    }

    private static boolean listens(Node node) {
        return node.getOnMouseClicked() != null || node.getOnMousePressed() != null;
    }

    /** Nothing in it is met by itself. */
    private static boolean isWhole(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof ScrollBar
                || node instanceof ComboBoxBase;
    }

    /** The nearest name of the node or of what it stands in. */
    static String name(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && !at.getId().isBlank()) {
                return at == node
                        ? at.getId()
                        : at.getId() + "/" + node.getClass().getSimpleName();
            }
        }
        return node.getClass().getSimpleName();
    }

    private static Bounds meet(Bounds one, Bounds other) {
        if (one == null || other == null) {
            return new BoundingBox(0, 0, 0, 0);
        }
        var left = Math.max(one.getMinX(), other.getMinX());
        var top = Math.max(one.getMinY(), other.getMinY());
        var right = Math.min(one.getMaxX(), other.getMaxX());
        var bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}

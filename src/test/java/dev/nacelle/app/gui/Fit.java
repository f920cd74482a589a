package dev.nacelle.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Looks for what is cut off: beyond its parent's edge or the window's with no way to scroll there, or with an ellipsis. */
final class Fit {
    /** A line is drawn at half its width to either side. */
    private static final double TOLERANCE = 2;

    private final List<String> allowedShort;
    private final List<String> found = new ArrayList<>();

    private Fit(List<String> allowedShort) {
        this.allowedShort = allowedShort;
    }

    /**
     * What is cut off in that scene, in words; on the FX thread only.
     *
     * @param allowedShort style classes of texts that may end in an ellipsis
     */
    static List<String> problems(Scene scene, String... allowedShort) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var fit = new Fit(List.of(allowedShort));
        fit.look(scene.getRoot());
        return fit.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || !node.isManaged() || !(node instanceof Parent parent)) {
            return;
        }
        if (node instanceof Labeled labeled) {
            ellipsis(labeled);
        }
        if (node instanceof Control && !holdsOthers(node)) {
            return;
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.isManaged()) {
                edges(parent, child);
                look(child);
            }
        }
    }

    private static boolean holdsOthers(Node node) {
        return node instanceof ScrollPane
                || node instanceof TitledPane
                || node instanceof SplitPane
                || node instanceof TabPane;
    }

    /** What stands in a view port may be larger: that is what it is for. */
    private void edges(Parent parent, Node child) {
        var isContentOfScrollPane = isViewPort(parent) || isViewPort(parent.getParent());
        if (isContentOfScrollPane || !(parent instanceof Region region) || !(child instanceof Region)) {
            return;
        }
        var bounds = child.getLayoutBounds();
        var corner = child.localToParent(bounds);
        if (bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && (corner.getMinX() < -TOLERANCE
                        || corner.getMinY() < -TOLERANCE
                        || corner.getMaxX() > region.getWidth() + TOLERANCE
                        || corner.getMaxY() > region.getHeight() + TOLERANCE)) {
            found.add(name(child) + " " + corner.getMinX() + "," + corner.getMinY() + " to " + corner.getMaxX() + ","
                    + corner.getMaxY() + " in " + name(parent) + " of " + region.getWidth() + " x "
                    + region.getHeight());
        }
    }

    private static boolean isViewPort(@Nullable Node node) {
        return node != null && node.getStyleClass().contains("viewport");
    }

    private void ellipsis(Labeled labeled) {
        var isAllowed = labeled.getStyleClass().stream().anyMatch(allowedShort::contains);
        shown(labeled)
                .filter(text -> !isAllowed && text.endsWith(labeled.getEllipsisString()))
                .filter(text -> !String.valueOf(labeled.getText()).endsWith(labeled.getEllipsisString()))
                .ifPresent(
                        text -> found.add(name(labeled) + " says only “" + text + "” of “" + labeled.getText() + "”"));
    }

    private static Optional<String> shown(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text"))
                .map(text -> ((Text) text).getText())
                .findFirst();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass();
    }
}

package dev.nacelle.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Two nodes side by side where there is room for both, else one below the other: the first at least as high as it must be, the second as
 * high as it likes to be. Side by side they share the width as their preferred widths stand to each other.
 */
public final class Columns extends Region {
    private static final double GAP = 16;

    private final Node left;
    private final Node right;

    public Columns(Node left, Node right) {
        this.left = left;
        this.right = right;
        getStyleClass().add("columns");
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() + Math.min(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        var inner = inner(width);
        if (isStacked(inner)) {
            return down() + left.minHeight(inner) + GAP + right.prefHeight(inner);
        }
        var first = leftWidth(inner);
        return down() + Math.max(left.minHeight(first), right.minHeight(inner - GAP - first));
    }

    @Override
    protected double computePrefHeight(double width) {
        var inner = inner(width);
        if (isStacked(inner)) {
            return down() + left.prefHeight(inner) + GAP + right.prefHeight(inner);
        }
        var first = leftWidth(inner);
        return down() + Math.max(left.prefHeight(first), right.prefHeight(inner - GAP - first));
    }

    @Override
    protected void layoutChildren() {
        var x = snappedLeftInset();
        var y = snappedTopInset();
        var inner = inner(getWidth());
        var height = getHeight() - down();
        if (isStacked(inner)) {
            var room = height - GAP - right.prefHeight(inner);
            var first = Math.max(left.minHeight(inner), Math.min(left.prefHeight(inner), room));
            left.resizeRelocate(x, y, inner, first);
            right.resizeRelocate(x, y + first + GAP, inner, Math.max(right.prefHeight(inner), height - first - GAP));
        } else {
            var first = leftWidth(inner);
            left.resizeRelocate(x, y, first, height);
            right.resizeRelocate(x + first + GAP, y, inner - GAP - first, height);
        }
    }

    private boolean isStacked(double inner) {
        return inner < left.minWidth(-1) + GAP + right.minWidth(-1);
    }

    private double leftWidth(double inner) {
        var room = inner - GAP;
        var share = room * left.prefWidth(-1) / (left.prefWidth(-1) + right.prefWidth(-1));
        return snapSizeX(Math.max(left.minWidth(-1), Math.min(share, room - right.minWidth(-1))));
    }

    private double inner(double width) {
        return (width < 0 ? prefWidth(-1) : width) - across();
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double down() {
        return snappedTopInset() + snappedBottomInset();
    }
}

package dev.nacelle.app.look;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller, and gives it the room that is left: at 200 percent half as much each way. The
 * content lays itself out as in a window of that size, so everything in it grows, whoever made it.
 */
public final class ZoomView extends Region {
    private final Node content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    /** Shows that content as it was drawn. */
    public ZoomView(Node content) {
        this.content = content;
        var scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.addListener((observable, before, now) -> requestLayout());
    }

    /** How large; 1 as it was drawn. */
    public DoubleProperty factorProperty() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * factor.get();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}

package dev.nacelle.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Lets its content be scrolled where there is less room than it needs; wants to be as high as its content. A scroll pane by
 * itself wants the same height whatever stands in it.
 */
public final class AsHighAsContent extends ScrollPane {
    private final Region content;

    public AsHighAsContent(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("page");
        Nodes.keepNoPicture(this);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }
}

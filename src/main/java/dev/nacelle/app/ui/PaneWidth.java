package dev.nacelle.app.ui;

import javafx.scene.layout.Region;

/** Gives a pane beside the feature what a window has to spare: little where it is narrow, more where it is wide. */
public final class PaneWidth {
    private static final double LEAST = 322;
    private static final double MOST = 476;

    /** What the feature, the rail and the gaps between them need. */
    private static final double OTHERS = 899;

    private PaneWidth() {}

    /** Lets the pane's wanted width follow its window's. */
    public static void follow(Region pane) {
        pane.setMinWidth(LEAST);
        pane.sceneProperty().addListener((observable, before, now) -> {
            pane.prefWidthProperty().unbind();
            if (now != null) {
                pane.prefWidthProperty().bind(now.widthProperty().map(PaneWidth::of));
            }
        });
    }

    private static double of(Number window) {
        return Math.max(LEAST, Math.min(MOST, window.doubleValue() - OTHERS));
    }
}

package dev.nacelle.app.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/** Gives a pane beside the feature what a window has to spare: little where it is narrow, more where it is wide. */
public final class PaneWidth {
    private static final double LEAST = 322;
    private static final double MOST = 476;

    /** What the feature, the rail and the gaps between them need. */
    private static final double OTHERS = 899;

    /** What the feature and the rail need where the pane is to have the greater part. */
    private static final double OTHERS_AT_LEAST = 590;

    private static final double MOST_WIDE = 1_100;

    private PaneWidth() {}

    /**
     * Lets the pane's wanted width follow its window's; one that is wanted wide takes what the feature does not need to be used.
     *
     * @param wide whether it is wanted wide
     */
    public static void follow(Region pane, ObservableBooleanValue wide) {
        pane.setMinWidth(LEAST);
        pane.sceneProperty().addListener((observable, before, now) -> {
            pane.prefWidthProperty().unbind();
            if (now != null) {
                pane.prefWidthProperty()
                        .bind(Bindings.createDoubleBinding(
                                () -> wide.get() ? wide(now.getWidth()) : of(now.getWidth()),
                                wide,
                                now.widthProperty()));
            }
        });
    }

    private static double wide(double window) {
        return Math.max(of(window), Math.min(MOST_WIDE, window - OTHERS_AT_LEAST));
    }

    private static double of(double window) {
        return Math.max(LEAST, Math.min(MOST, window - OTHERS));
    }
}

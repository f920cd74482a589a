package dev.nacelle.app.look;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Makes what pops up from a scene as large as the scene is shown: it is a window of its own, which the zoom does not
 * reach, and its sizes hang on its letters' size. Each gets that size by itself: a style sheet would have JavaFX look up
 * the style of every node of the scene anew, at every step of the zoom.
 */
final class PopUpSizeView {
    private static final double FONT = 13;

    private final ObservableValue<Number> factor;

    // Held here: the list of windows outlives them all, and must not keep this one.
    private ListChangeListener<Window> windows = change -> {};

    /**
     * @param factor how large; 1 as it was drawn
     */
    PopUpSizeView(ObservableValue<Number> factor) {
        this.factor = factor;
    }

    /** Sizes what pops up from that scene for good; call it once. */
    void over(Scene scene) {
        windows = change -> sizeAll(scene);
        Window.getWindows().addListener(new WeakListChangeListener<>(windows));
        factor.addListener((observable, before, now) -> sizeAll(scene));
        // Keeps this for as long as the scene.
        scene.getProperties().put(PopUpSizeView.class, this);
    }

    private void sizeAll(Scene scene) {
        var style = String.format(
                Locale.ROOT, "-fx-font-size: %.1fpx;", FONT * factor.getValue().doubleValue());
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupControl popUp && isOf(popUp, scene) && !style.equals(popUp.getStyle())) {
                popUp.setStyle(style);
            }
        }
    }

    /** Whether it popped up from that scene, or from what popped up from it. */
    static boolean isOf(PopupWindow popUp, Scene scene) {
        var owner = popUp.getOwnerWindow();
        while (owner instanceof PopupWindow between) {
            owner = between.getOwnerWindow();
        }
        return owner != null && owner.getScene() == scene;
    }
}

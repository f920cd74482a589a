package dev.nacelle.app;

import dev.nacelle.app.settings.WindowPlace;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window back where it was, but never off the screens there are now, and never smaller than it can be. */
final class WindowFrame {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;

    private final Stage stage;
    private Optional<WindowPlace> last = Optional.empty();

    WindowFrame(Stage stage) {
        this.stage = stage;
    }

    /** Places the window; a first start gets it in its default size, in the middle. */
    void restore(Optional<WindowPlace> remembered) {
        last = remembered;
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(remembered.map(WindowPlace::width).orElse(WIDTH), screen.getWidth()));
        stage.setHeight(Math.min(remembered.map(WindowPlace::height).orElse(HEIGHT), screen.getHeight()));
        remembered.filter(WindowFrame::canBeTakenHoldOf).ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
        });
        stage.setMaximized(remembered.map(WindowPlace::maximized).orElse(false));
    }

    /** Notes the place to go back to, before the window fills the screen. */
    void hold() {
        last = Optional.of(current());
    }

    /** Where the window is; a maximized one, or one that fills the screen, keeps the place it goes back to. */
    WindowPlace current() {
        if (stage.isFullScreen()) {
            return last.orElse(new WindowPlace(0, 0, WIDTH, HEIGHT, false));
        }
        return stage.isMaximized()
                ? last.map(place -> new WindowPlace(place.x(), place.y(), place.width(), place.height(), true))
                        .orElse(new WindowPlace(0, 0, WIDTH, HEIGHT, true))
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }

    /** Whether enough of the title bar would lie on a screen. */
    private static boolean canBeTakenHoldOf(WindowPlace place) {
        return !Screen.getScreensForRectangle(new Rectangle2D(place.x() + 40, place.y(), 100, 30))
                .isEmpty();
    }
}

package dev.nacelle.app.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.gui.FxHarness;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SliderTest {
    @BeforeAll
    static void start() throws Exception {
        FxHarness.start();
    }

    @Test
    void aDragWhosePressAPopUpSwallowedDoesNothing() {
        var slider = FxHarness.onFx(SliderTest::shown);

        FxHarness.doFx(() -> assertDoesNotThrow(() -> fire(slider, MouseEvent.MOUSE_DRAGGED, 50)));

        assertEquals(0.5, FxHarness.onFx(slider::getValue));
    }

    @Test
    void aDragAfterAPressMovesIt() {
        var slider = FxHarness.onFx(SliderTest::shown);

        FxHarness.doFx(() -> {
            fire(slider, MouseEvent.MOUSE_PRESSED, 0);
            fire(slider, MouseEvent.MOUSE_DRAGGED, 50);
            fire(slider, MouseEvent.MOUSE_RELEASED, 50);
        });

        assertTrue(FxHarness.onFx(slider::getValue) > 0.5);
    }

    private static Slider shown() {
        var slider = Nodes.slider(0, 1, 0.5);
        var root = new Scene(new StackPane(slider), 300, 40).getRoot();
        root.applyCss();
        root.layout();
        return slider;
    }

    private static void fire(Slider slider, EventType<MouseEvent> type, double x) {
        slider.lookup(".thumb")
                .fireEvent(new MouseEvent(
                        type,
                        x,
                        5,
                        x,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}

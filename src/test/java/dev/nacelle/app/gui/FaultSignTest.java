package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.mockpanel.FaultDial;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody takes a fault on purpose for a real one, nor the mock for live; and one key ends every fault. */
final class FaultSignTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
        FxHarness.doFx(() ->
                window.context().mockPanel().dialProperty(FaultDial.THROTTLED).set(20));
        FxHarness.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theSignStaysInAPresentationAndF7EndsItThereToo() {
        FxHarness.press(KeyCode.F11);
        FxHarness.settle();
        assertTrue(sign("stage", "sign-faults").startsWith("FAULTS ON in the mock"), sign("stage", "sign-faults"));
        assertEquals("MOCK \u00b7 this computer answers", label("stage-badge"));

        FxHarness.press(KeyCode.F7);
        FxHarness.settle();

        assertEquals("", sign("stage", "sign-faults"));
        assertEquals("The mock is put right: no faults, everything set up as usual.", sign("stage", "sign-cleared"));
    }

    @Test
    void f7SaysThatItWasHeardEvenWhereNothingWasWrong() {
        FxHarness.press(KeyCode.F7);
        FxHarness.press(KeyCode.F7);
        FxHarness.settle();

        assertEquals("Nothing was wrong in the mock.", sign("", "sign-cleared"));
        assertFalse(FxHarness.onFx(
                () -> FxHarness.lookup(window.scene(), "sign-faults").isVisible()));
    }

    @Test
    void f7WorksFromAFieldAndFromAnOverlay() {
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        FxHarness.settle();

        FxHarness.press(KeyCode.F7);
        FxHarness.settle();

        assertFalse(window.context().mockPanel().failingProperty().get());
    }

    @Test
    void whileLiveAnswersTheSignSaysThatLiveDoesNotNotice() {
        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        FxHarness.settle();

        assertTrue(sign("", "sign-faults").endsWith("live does not notice"), sign("", "sign-faults"));
    }

    /** What a sign says, in the whole window or below that node; empty where it is not shown. */
    private String sign(String within, String id) {
        return FxHarness.onFx(() -> {
            Node root = within.isEmpty() ? window.scene().getRoot() : FxHarness.lookup(window.scene(), within);
            var line = root.lookup("#" + id);
            return line != null && line.isVisible() ? ((Labeled) line.lookup(".sign-text")).getText() : "";
        });
    }

    private String label(String id) {
        return FxHarness.onFx(() -> ((Labeled) FxHarness.lookup(window.scene(), id)).getText());
    }
}

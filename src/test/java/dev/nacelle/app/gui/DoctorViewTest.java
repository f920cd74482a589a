package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.doctor.DoctorPane;
import dev.nacelle.app.settings.Settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Doctor's pane, driven by mouse, and its pictures. */
final class DoctorViewTest {
    @BeforeAll
    static void toolkit() throws InterruptedException {
        FxHarness.start();
    }

    @Test
    void theButtonExaminesAndTheSentenceComesFirst() {
        try (var pane = DoctorPane.open("well", false)) {
            FxHarness.click(pane.scene(), "doctor-run");
            FxHarness.doFx(pane::work);

            assertEquals("All well", headline(pane));
        }
    }

    @Test
    void aRunningExaminationCanBeStopped() {
        try (var pane = DoctorPane.open("running", false)) {
            FxHarness.click(pane.scene(), "doctor-run");
            assertTrue(FxHarness.onFx(
                    () -> FxHarness.lookup(pane.scene(), "doctor-run").isDisabled()));

            FxHarness.click(pane.scene(), "doctor-stop");

            assertFalse(FxHarness.onFx(
                    () -> FxHarness.lookup(pane.scene(), "doctor-run").isDisabled()));
        }
    }

    @Test
    void theReportIsCopied() {
        try (var pane = DoctorPane.open("well", false)) {
            FxHarness.click(pane.scene(), "doctor-run");
            FxHarness.doFx(pane::work);

            FxHarness.click(pane.scene(), "doctor-copy");

            assertEquals(pane.text(), FxHarness.onFx(() -> Clipboard.getSystemClipboard()
                    .getString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"empty", "running", "stopped", "well", "tls", "lambda", "profile", "long"})
    void thePaneIsPictured(String state) throws IOException {
        for (var theme : Theme.values()) {
            try (var pane = DoctorPane.open(state, theme == Theme.DARK)) {
                FxHarness.doFx(pane::show);
                FxHarness.settle();
                var folder =
                        Files.createDirectories(Path.of(System.getProperty("nacelle.pictures", "target/pictures")));
                var file = folder.resolve("doctor-" + state + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");

                FxHarness.picture(pane.scene(), file);

                assertTrue(Files.size(file) > 5_000, "an empty picture");
            }
        }
    }

    private static String headline(DoctorPane pane) {
        FxHarness.settle();
        return FxHarness.onFx(() -> ((Label) FxHarness.lookup(pane.scene(), "doctor-headline")).getText());
    }
}

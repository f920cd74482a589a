package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed and is no reading yet lasts, also where the program has no time to say farewell. */
final class DraftTest {
    private static final int MOST_LOOKS = 18_000;

    @TempDir
    private Path home;

    @Test
    void lettersInANumbersFieldAreThereAgain() throws Exception {
        try (var window = TestWindow.open(home)) {
            FxHarness.doFx(() -> {
                window.context().saveAsItChanges(() -> new WindowPlace(0, 0, 1180, 760, false));
                window.context().form().fields().get(2).textProperty().set("abc");
            });

            for (int i = 0; i < MOST_LOOKS && saved().entry().draft().isEmpty(); i++) {
                LockSupport.parkNanos(10_000_000);
            }

            assertEquals("abc", saved().entry().draft().orElseThrow().texts().get(2));
        }
        try (var window = TestWindow.open(home)) {
            var form = window.context().form();
            assertEquals(
                    "abc",
                    FxHarness.onFx(() -> form.fields().get(2).textProperty().get()));
        }
    }

    private Settings saved() {
        return new SettingsStore(home, Clock.systemUTC()).load().settings();
    }
}

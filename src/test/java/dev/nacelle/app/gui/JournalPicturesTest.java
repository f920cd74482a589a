package dev.nacelle.app.gui;

import dev.nacelle.app.mockpanel.FaultDial;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the journal: empty, full, one call looked into, wide, and enlarged. */
final class JournalPicturesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void theJournalIsPicturedInEveryTheme(Theme theme) throws Exception {
        var name = theme.name().toLowerCase(Locale.ROOT);
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().shell().themeProperty().set(theme));
            open(window);
            Pictures.take(window, "journal-empty-" + name);
            fill(window);
            Pictures.take(window, "journal-list-" + name);
            look(window, 3);
            Pictures.take(window, "journal-entry-" + name);
            FxHarness.click(window.scene(), "journal-wide");
            var pane = (Region) FxHarness.onFx(() -> FxHarness.lookup(window.scene(), "journal-pane"));
            FxHarness.until(pane.widthProperty(), width -> width.doubleValue() > 600);
            look(window, 0);
            FxHarness.press(KeyCode.ENTER);
            FxHarness.press(KeyCode.LEFT);
            FxHarness.press(KeyCode.LEFT);
            Pictures.take(window, "journal-wide-" + name);
        }
    }

    @Test
    void theJournalIsPicturedInTheSizeOfTheFirstStartAndEnlarged() throws Exception {
        try (var window = TestWindow.open(home, 1180, 760)) {
            open(window);
            fill(window);
            look(window, 1);
            Pictures.take(window, "journal-entry-1180");
            FxHarness.doFx(() -> {
                while (window.context().look().zoomProperty().get() < 150) {
                    window.context().look().zoomIn();
                }
            });
            FxHarness.settle();
            Pictures.take(window, "journal-entry-1180-150");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSetUpAndTheSignsArePictured(Theme theme) throws Exception {
        var name = theme.name().toLowerCase(Locale.ROOT);
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> {
                window.context().shell().themeProperty().set(theme);
                window.context().mockPanel().dialProperty(FaultDial.THROTTLED).set(20);
                window.context().mockPanel().setUp().functionLimitProperty().set("soon");
            });
            FxHarness.press(KeyCode.F6);
            FxHarness.doFx(() ->
                    ((ScrollPane) FxHarness.lookup(window.scene(), "mock-panel").lookup(".scroll-pane")).setVvalue(1));
            FxHarness.settle();
            Pictures.take(window, "mock-setup-" + name);
            FxHarness.press(KeyCode.F11);
            FxHarness.settle();
            Pictures.take(window, "mock-stage-" + name);
            FxHarness.press(KeyCode.F7);
            FxHarness.settle();
            Pictures.take(window, "mock-cleared-" + name);
        }
    }

    static void open(TestWindow window) {
        FxHarness.press(KeyCode.CONTROL, KeyCode.J);
        FxHarness.settle();
    }

    /** A dozen calls of all sorts, as from a terminal. */
    static void fill(TestWindow window) throws Exception {
        var mock = FxHarness.onFx(() -> window.context().journal().address().orElseThrow());
        var reading = Profiles.windTurbine().initialReading().toCsv();
        var api = mock.resolve("/default/turbine-score");
        for (int i = 0; i < 6; i++) {
            Outside.post(api, "text/csv", reading);
        }
        Outside.post(api, "text/csv", "1,2,3");
        Outside.post(URI.create(api + "?token=abc"), "text/csv", "");
        Outside.get(api);
        Outside.get(mock.resolve("/default/nobody"));
        Outside.post(mock.resolve("/endpoints/wind-turbine/invocations"), "text/csv", reading);
        var panel = window.context().mockPanel();
        FxHarness.doFx(() -> {
            panel.selectedProperty().set(Scenarios.named("retries-hide-it").orElseThrow());
            panel.play();
        });
        for (int i = 0; i < 3; i++) {
            Outside.post(api, "text/csv", reading);
        }
        FxHarness.doFx(panel::clear);
        FxHarness.doFx(() -> {});
        FxHarness.until(window.context().journal().totalProperty(), total -> total.intValue() == 14);
    }

    static void look(TestWindow window, int index) {
        FxHarness.doFx(() -> {
            var list = (ListView<?>) FxHarness.lookup(window.scene(), "journal-list");
            list.requestFocus();
            list.getSelectionModel().select(index);
        });
        FxHarness.settle();
    }
}

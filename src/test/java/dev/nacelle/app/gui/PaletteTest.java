package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.palette.KeySheet;
import dev.nacelle.app.story.StoryViewModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The palette and the sheet of keys in the real window. */
final class PaletteTest {
    private static final Path PAGE = Path.of("../docs/reference/keys.md");

    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home, 1280, 720);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFewLettersAndEnterDoWhatTheyName() {
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals(Optional.of("palette-field"), focused());

        write("mock purpose");
        FxHarness.press(KeyCode.ENTER);

        assertFalse(overlayIsOpen());
        assertEquals(
                Optional.of("mock"),
                FxHarness.onFx(
                        () -> window.context().shell().openPaneProperty().get().map(pane -> pane.id())));
    }

    @Test
    void aPresetIsFoundByItsName() {
        FxHarness.doFx(() -> window.context().form().useRandom());
        var before = line();
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        write("healthy");
        FxHarness.press(KeyCode.ENTER);

        assertFalse(before.equals(line()), line());
    }

    @Test
    void aStoryIsPlayedByItsName() {
        var story = window.context().story();
        var last = FxHarness.onFx(() -> story.stories().get(story.stories().size() - 1));
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        write(last.title());
        FxHarness.press(KeyCode.ENTER);

        assertEquals(last, FxHarness.onFx(() -> story.selectedProperty().get()));
        assertEquals(StoryViewModel.State.PLAYING, FxHarness.onFx(() -> story.stateProperty()
                .get()));
        FxHarness.doFx(story::stop);
    }

    @Test
    void anEnvironmentIsChosenByItsName() {
        var endpoint = window.context().endpoint();
        var hall = Environment.at("Lecture hall", URI.create("http://127.0.0.1:9/default/turbine-score"));
        FxHarness.doFx(() -> endpoint.environments().put(Optional.empty(), hall, List.of()));
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        write("lecture hall");
        FxHarness.press(KeyCode.ENTER);

        assertEquals(
                Endpoint.Kind.LIVE, FxHarness.onFx(() -> endpoint.kindProperty().get()));
        assertEquals(
                Optional.of("Lecture hall"),
                FxHarness.onFx(() -> endpoint.currentProperty().get().map(Environment::name)));
    }

    @Test
    void escapePutsThePaletteAwayAndGivesTheFocusBack() {
        FxHarness.click(window.scene(), "field-humidity");
        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        FxHarness.press(KeyCode.ESCAPE);

        assertFalse(overlayIsOpen());
        assertEquals(Optional.of("field-humidity"), focused());
    }

    @Test
    void theSheetOpensWithF1TooAndAnotherKeyTakesItsPlace() {
        FxHarness.press(KeyCode.F1);
        assertTrue(overlayIsOpen());

        FxHarness.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals(Optional.of("palette-field"), focused());

        FxHarness.press(KeyCode.F6);
        assertFalse(overlayIsOpen());
    }

    /** To write it anew: {@code -Dnacelle.docs=write}. */
    @Test
    void thePageOfKeysSaysWhatTheKeysDo() throws Exception {
        var page = FxHarness.onFx(() -> KeySheet.page(window.context().shell().commands()));
        if ("write".equals(System.getProperty("nacelle.docs"))) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertEquals(page, Files.readString(PAGE, StandardCharsets.UTF_8));
    }

    /** Not key by key: a field whose window is told late of its focus marks its text, and the next key replaces it. */
    private void write(String text) {
        FxHarness.doFx(() -> ((TextInputControl) FxHarness.lookup(window.scene(), "palette-field")).setText(text));
        FxHarness.settle();
    }

    private boolean overlayIsOpen() {
        return FxHarness.onFx(
                () -> window.context().shell().openOverlayProperty().get().isPresent());
    }

    private String line() {
        return FxHarness.onFx(() -> window.context().form().lineProperty().get());
    }

    private Optional<String> focused() {
        return FxHarness.onFx(
                () -> Optional.ofNullable(window.scene().getFocusOwner()).map(Node::getId));
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.trust.SelfSigned;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments by mouse and keys alone: the list, the sheet, a bearer token, a file of certificates, and away again. */
final class EnvironmentSheetTest {
    private static final String API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score";

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
    void anEnvironmentIsMadeUsedLeftAndDeletedByMouseAndKeys() throws Exception {
        choose("environment-new");
        assertTrue(visible("desk-sheet"));

        enter("environment-name", "Lab-1");
        enter("environment-address", API);
        chooseBearer();
        enter("environment-token", "token-5ecret");
        Pictures.take(window, "environment-bearer");
        FxHarness.click(window.scene(), "environments-save");

        assertFalse(FxHarness.onFx(() -> window.context().desk().openProperty().get()));
        var made = only();
        assertEquals("Lab-1", made.name());
        assertEquals(API, made.address().toString());
        assertEquals(Auth.Kind.BEARER, made.auth().kind());
        assertEquals(Endpoint.Kind.LIVE, kind());
        assertEquals(
                List.of(),
                FxHarness.onFx(() -> window.context().endpoint().environments().missing(made)));

        choose("environment-mock");
        assertEquals(Endpoint.Kind.MOCK, kind());
        choose("environment-choose-Lab-1");
        assertEquals(Endpoint.Kind.LIVE, kind());
        assertEquals(Optional.of("Lab-1"), current());

        choose("environment-edit");
        Pictures.take(window, "environment-bearer-again");
        FxHarness.click(window.scene(), "environments-delete");
        assertEquals(
                List.of(),
                FxHarness.onFx(() ->
                        List.copyOf(window.context().endpoint().environments().all())));
        assertEquals(Optional.empty(), current());
    }

    @Test
    void aFileOfCertificatesIsChosenAndKept() throws Exception {
        var file = SelfSigned.forHost(home, "localhost").pem(home);
        choose("environment-new");
        FxHarness.doFx(() -> window.context().desk().editor().chooseCertificatesBy(() -> Optional.of(file)));
        enter("environment-name", "Lab 2");
        enter("environment-address", API);
        FxHarness.doFx(() -> ((TitledPane) FxHarness.lookup(window.scene(), "environment-more")).setExpanded(true));
        reveal("environments-choose-ca");

        FxHarness.click(window.scene(), "environments-choose-ca");

        assertEquals(file.toString(), text("environment-ca-file"));
        Pictures.take(window, "environment-certificates");
        FxHarness.click(window.scene(), "environments-save");
        assertEquals(Optional.of(file), only().network().trust().extraFile());
    }

    @Test
    void whoChoosesNoFileKeepsWhatStoodThere() {
        choose("environment-new");
        FxHarness.doFx(() -> window.context().desk().editor().chooseCertificatesBy(Optional::empty));
        FxHarness.doFx(() -> ((TitledPane) FxHarness.lookup(window.scene(), "environment-more")).setExpanded(true));
        enterDirectly("environment-ca-file", "kept.pem");
        reveal("environments-choose-ca");

        FxHarness.click(window.scene(), "environments-choose-ca");

        assertEquals("kept.pem", text("environment-ca-file"));
    }

    @Test
    void escapeLeavesTheSheetAndKeepsNothing() {
        choose("environment-new");
        enter("environment-name", "Lab 3");

        FxHarness.press(KeyCode.ESCAPE);

        assertFalse(FxHarness.onFx(() -> window.context().desk().openProperty().get()));
        assertEquals(Optional.empty(), current());
    }

    /** Opens the list by its key and clicks an entry. */
    private void choose(String id) {
        FxHarness.press(KeyCode.CONTROL, KeyCode.E);
        FxHarness.doFx(() -> {
            var entry = Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(shown -> shown.getScene().getRoot().lookup("#" + id))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No entry " + id));
            var bounds = entry.localToScreen(entry.getBoundsInLocal());
            FxHarness.clickAt(bounds.getCenterX(), bounds.getCenterY());
        });
        FxHarness.settle();
    }

    /** Chooses the bearer token in the box of authorizations, by keys. */
    private void chooseBearer() {
        FxHarness.doFx(
                () -> FxHarness.lookup(window.scene(), "environment-auth").requestFocus());
        while (!FxHarness.onFx(
                () -> window.context().desk().editor().authProperty().get() == Auth.Kind.BEARER)) {
            FxHarness.press(KeyCode.DOWN);
        }
    }

    /** Clicks the field and pastes the text. */
    private void enter(String id, String text) {
        FxHarness.click(window.scene(), id);
        FxHarness.doFx(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        FxHarness.press(KeyCode.CONTROL, KeyCode.A);
        FxHarness.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals(text, text(id));
    }

    private void enterDirectly(String id, String text) {
        FxHarness.doFx(() -> ((TextInputControl) node(id)).setText(text));
    }

    /** Scrolls the sheet until that can be clicked. */
    private void reveal(String id) {
        FxHarness.settle();
        FxHarness.doFx(() -> {
            var node = node(id);
            var scroll = scroll(node);
            var content = scroll.getContent();
            var y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMinY();
            var room = content.getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(room <= 0 ? 0 : Math.min(1, Math.max(0, (y - 60) / room)));
        });
        FxHarness.settle();
    }

    private static ScrollPane scroll(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
                return scroll;
            }
        }
        throw new IllegalStateException("Nothing scrolls");
    }

    private Node node(String id) {
        return FxHarness.lookup(window.scene(), id);
    }

    private String text(String id) {
        return FxHarness.onFx(() -> ((TextInputControl) node(id)).getText());
    }

    private boolean visible(String id) {
        return FxHarness.onFx(() -> node(id).isVisible());
    }

    private Environment only() {
        return FxHarness.onFx(() -> {
            var all = window.context().endpoint().environments().all();
            assertEquals(1, all.size());
            return all.get(0);
        });
    }

    private Endpoint.Kind kind() {
        return FxHarness.onFx(() -> window.context().endpoint().kindProperty().get());
    }

    private Optional<String> current() {
        return FxHarness.onFx(
                () -> window.context().endpoint().currentProperty().get().map(Environment::name));
    }
}

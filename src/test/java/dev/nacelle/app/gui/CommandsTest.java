package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the window and every pane of it. */
final class CommandsTest {
    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyCommandHasANameAndNoTwoTheSameKey() {
        var commands = window.context().shell().commands();

        commands.forEach(command -> assertFalse(command.title().isBlank(), command.id()));
        var keys = commands.stream()
                .flatMap(command -> command.key().stream())
                .map(KeyCombination::valueOf)
                .toList();
        assertEquals(keys.stream().distinct().toList(), keys);
        var ids = commands.stream().map(Command::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void oneKeyOpensAPaneAndAnotherPaneTakesItsPlace() {
        var shell = window.context().shell();
        for (var pane : shell.panes()) {
            press(pane.key());
            assertEquals(Optional.of(pane.id()), shell.openPaneProperty().get().map(Pane::id));
            assertTrue(selected(pane), pane.id());
        }

        var last = shell.panes().get(shell.panes().size() - 1);
        press(last.key());

        assertEquals(Optional.empty(), shell.openPaneProperty().get());
        assertFalse(selected(last));
    }

    @Test
    void everyPaneHasWordsAndAnIcon() {
        var shell = window.context().shell();

        assertEquals(
                shell.panes().stream()
                        .map(Pane::title)
                        .collect(Collectors.toSet())
                        .size(),
                shell.panes().size());
        assertEquals(
                List.of(),
                shell.panes().stream()
                        .filter(pane -> !pane.icon().startsWith("fth-"))
                        .toList());
    }

    private void press(String key) {
        FxHarness.doFx(() -> window.context().shell().commands().stream()
                .filter(command -> command.key().equals(Optional.of(key)))
                .findFirst()
                .orElseThrow()
                .run());
        FxHarness.settle();
    }

    private boolean selected(Pane pane) {
        return FxHarness.onFx(
                () -> ((javafx.scene.control.ToggleButton) FxHarness.lookup(window.scene(), "pane-" + pane.id()))
                        .isSelected());
    }
}

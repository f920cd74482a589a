package dev.nacelle.app.shell;

import dev.nacelle.app.environment.Recognition;
import dev.nacelle.reading.ReadingParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work wherever the focus is. */
final class KeysView {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final ShellViewModel model;
    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();

    KeysView(ShellViewModel model) {
        this.model = model;
        model.commands().forEach(command -> command.key()
                .ifPresent(key -> this.commands.put(KeyCombination.valueOf(key), command)));
    }

    /** Takes a key that is one of the window's own from whoever has the focus. */
    void pressed(KeyEvent event) {
        action(event).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    /** While the sheet is open, its keys are its own. */
    private Optional<Runnable> action(KeyEvent event) {
        if (model.desk().openProperty().get()) {
            return event.getCode() == KeyCode.ESCAPE ? Optional.of(model.desk()::close) : Optional.empty();
        }
        return command(event).or(() -> pasteWhole(event));
    }

    private Optional<Runnable> command(KeyEvent event) {
        return commands.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .map(entry -> entry.getValue()::run);
    }

    /** A pasted environment is offered and a pasted reading fills the form wherever the focus is. */
    private Optional<Runnable> pasteWhole(KeyEvent event) {
        var focused = event.getTarget() instanceof Node node ? node.getId() : null;
        var pasted = PASTE.match(event)
                ? Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                : Optional.<String>empty();
        if (pasted.flatMap(Recognition::of).isPresent()) {
            return pasted.map(text -> () -> model.desk().offer(text));
        }
        // Only the address takes a reading as text.
        return pasted.filter(text -> !"address".equals(focused) && ReadingParser.hasSeveralValues(text))
                .map(several -> () -> model.feature().paste(several));
    }
}

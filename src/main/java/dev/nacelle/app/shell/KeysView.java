package dev.nacelle.app.shell;

import dev.nacelle.reading.ReadingParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work wherever the focus is. */
final class KeysView {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final Feature feature;
    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();

    KeysView(Feature feature, List<Command> commands) {
        this.feature = feature;
        commands.forEach(
                command -> command.key().ifPresent(key -> this.commands.put(KeyCombination.valueOf(key), command)));
    }

    /** Takes a key that is one of the window's own from whoever has the focus. */
    void pressed(KeyEvent event) {
        command(event).or(() -> pasteWhole(event)).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    private Optional<Runnable> command(KeyEvent event) {
        return commands.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .map(entry -> entry.getValue()::run);
    }

    /** A pasted reading fills the form wherever the focus is; only the address takes it as text. */
    private Optional<Runnable> pasteWhole(KeyEvent event) {
        var focused = event.getTarget() instanceof Node node ? node.getId() : null;
        return PASTE.match(event) && !"address".equals(focused)
                ? Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                        .filter(ReadingParser::hasSeveralValues)
                        .map(several -> () -> feature.paste(several))
                : Optional.empty();
    }
}

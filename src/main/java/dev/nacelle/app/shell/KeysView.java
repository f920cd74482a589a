package dev.nacelle.app.shell;

import dev.nacelle.app.environment.Recognition;
import dev.nacelle.reading.ReadingParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/** The keys that work wherever the focus is, and the wheel that zooms. */
final class KeysView {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    /** Undo and redo, which a text field has for itself. */
    private static final List<KeyCombination> OF_EVERY_TEXT = Stream.of("Shortcut+Z", "Shortcut+Shift+Z", "Shortcut+Y")
            .map(KeyCombination::valueOf)
            .toList();

    private final ShellViewModel model;
    private final Map<KeyCombination, Command> commands = new LinkedHashMap<>();

    KeysView(ShellViewModel model) {
        this.model = model;
        model.commands().forEach(command -> command.key().ifPresent(key -> put(key, command)));
        // Only then: a command's own key counts more than another's second one.
        model.commands()
                .forEach(command ->
                        command.key().stream().flatMap(KeyAliases::of).forEach(key -> put(key, command)));
    }

    private void put(String key, Command command) {
        commands.putIfAbsent(KeyCombination.valueOf(key), command);
    }

    /** Listens in that scene, before anybody else in it. */
    void listenIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    private void pressed(KeyEvent event) {
        action(event).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            event.consume();
            if (event.getDeltaY() > 0) {
                model.look().zoomIn();
            } else {
                model.look().zoomOut();
            }
        }
    }

    private Optional<Runnable> escape(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE ? model.wayBack() : Optional.empty();
    }

    /** While the sheet is open, its keys are its own. */
    private Optional<Runnable> action(KeyEvent event) {
        if (model.desk().openProperty().get()) {
            return event.getCode() == KeyCode.ESCAPE ? Optional.of(model.desk()::close) : Optional.empty();
        }
        return escape(event).or(() -> command(event)).or(() -> pasteWhole(event));
    }

    private Optional<Runnable> command(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl
                && OF_EVERY_TEXT.stream().anyMatch(key -> key.match(event))) {
            return Optional.empty();
        }
        return commands.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .map(entry -> () -> model.run(entry.getValue()));
    }

    /** A pasted environment is offered and a pasted reading fills the form wherever the focus is. */
    private Optional<Runnable> pasteWhole(KeyEvent event) {
        var focused = event.getTarget() instanceof Node node ? node.getId() : null;
        var pasted = PASTE.match(event) && model.openOverlayProperty().get().isEmpty()
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

package dev.nacelle.app.readingfile;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Pane;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Window;

/** A file of readings, beside the form they go into. */
public final class ReadingFileFeature implements Pane {
    private final ReadingFileViewModel model;
    private final Consumer<Path> open;

    /**
     * @param open is given each file a person chooses, of whatever kind
     */
    public ReadingFileFeature(ReadingFileViewModel model, Consumer<Path> open) {
        this.model = model;
        this.open = open;
    }

    @Override
    public String id() {
        return "file";
    }

    @Override
    public String icon() {
        return "fth-file-text";
    }

    @Override
    public String key() {
        return "F10";
    }

    @Override
    public Node view() {
        return new ReadingFileView(model, open).build();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("file.open", "Shortcut+O", this::choose));
    }

    private void choose() {
        Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .ifPresent(window -> FileChoiceView.choose(window, open));
    }
}

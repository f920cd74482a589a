package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file, in the desktop's own way. */
final class FileChoiceView {
    private FileChoiceView() {}

    static void choose(Window window, Consumer<Path> open) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("readingfile.open.tip"));
        Optional.ofNullable(chooser.showOpenDialog(window)).ifPresent(file -> open.accept(file.toPath()));
    }
}

package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;

/** Asks for a file, in the desktop's own way. */
final class FileChoiceView {
    private FileChoiceView() {}

    static void choose(Window window, Consumer<Path> open) {
        FileDialogs.open(window, Messages.text("readingfile.open.tip")).ifPresent(open);
    }
}

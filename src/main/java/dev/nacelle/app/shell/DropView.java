package dev.nacelle.app.shell;

import dev.nacelle.app.ui.TextFiles;
import java.io.File;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes a text, or a file of text, that is dropped anywhere on the window. */
final class DropView {
    private final Predicate<String> taker;

    /** @param taker tells whether it could make something of the text */
    DropView(Predicate<String> taker) {
        this.taker = taker;
    }

    void listen(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(text(event.getDragboard()).filter(taker).isPresent());
        event.consume();
    }

    private static Optional<String> text(Dragboard dropped) {
        return dropped.hasFiles()
                ? dropped.getFiles().stream().map(File::toPath).findFirst().flatMap(TextFiles::read)
                : Optional.ofNullable(dropped.getString());
    }
}

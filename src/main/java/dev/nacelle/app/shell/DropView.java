package dev.nacelle.app.shell;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes a file or a text that is dropped anywhere in the window. */
final class DropView {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final ShellViewModel model;

    DropView(ShellViewModel model) {
        this.model = model;
    }

    void listenIn(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
                mark(scene, true);
            }
        });
        scene.setOnDragExited(event -> mark(scene, false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            files.stream().findFirst().ifPresent(file -> model.open(file.toPath()));
            if (files.isEmpty() && event.getDragboard().hasString()) {
                take(event.getDragboard().getString());
            }
            mark(scene, false);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** While something that can be dropped is over the window, its edge says so. */
    private static void mark(Scene scene, boolean isOver) {
        scene.getRoot().pseudoClassStateChanged(DROPPING, isOver);
    }

    /** An environment is offered; anything else is for the feature. */
    private void take(String text) {
        if (!model.desk().offer(text)) {
            model.feature().paste(text);
        }
    }
}

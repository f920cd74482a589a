package dev.nacelle.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person for a file, in the desktop's own way.
 *
 * <p>The desktop's dialogs are out of reach of a test, and there are none without a desktop: {@link #answerWith} puts
 * someone in their place who answers at once.
 */
public final class FileDialogs {
    /** Chooses files in place of a person. */
    @FunctionalInterface
    public interface Chooser {
        /** The file to open, or to write when it is one to be saved; nothing when none is chosen. */
        Optional<Path> choose(boolean isSaving, String title);
    }

    private static Optional<Chooser> stand = Optional.empty();

    private FileDialogs() {}

    /** From now on no dialog opens, and files are chosen by that; on the FX thread only. */
    public static void answerWith(Chooser chooser) {
        stand = Optional.of(chooser);
    }

    /** The file to open; nothing when none was chosen. */
    public static Optional<Path> open(Window owner, String title, ExtensionFilter... filters) {
        return stand.map(chooser -> chooser.choose(false, title)).orElseGet(() -> {
            var dialog = dialog(title, filters);
            return path(dialog.showOpenDialog(owner));
        });
    }

    /** The file to write; nothing when none was chosen. */
    public static Optional<Path> save(Window owner, String title, String name, ExtensionFilter... filters) {
        return stand.map(chooser -> chooser.choose(true, title)).orElseGet(() -> {
            var dialog = dialog(title, filters);
            dialog.setInitialFileName(name);
            return path(dialog.showSaveDialog(owner));
        });
    }

    private static FileChooser dialog(String title, ExtensionFilter... filters) {
        var dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.getExtensionFilters().addAll(filters);
        return dialog;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}

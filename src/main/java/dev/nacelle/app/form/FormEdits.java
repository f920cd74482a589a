package dev.nacelle.app.form;

import dev.nacelle.reading.Profile;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Takes back what was entered in the form, and makes it again. */
public final class FormEdits {
    /**
     * All that is brought back: what stood in the fields and in the line, as typed.
     *
     * @param texts in the profile's order
     */
    public record Entered(Profile profile, List<String> texts, String line) {}

    private final InstantSource clock;
    private final Supplier<Entered> entered;
    private final Consumer<Entered> restore;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private EditHistory<Entered> edits;
    private boolean restoring;

    /**
     * @param clock tells which edits are one step
     * @param entered says what is entered now
     * @param restore enters something else
     */
    FormEdits(InstantSource clock, Supplier<Entered> entered, Consumer<Entered> restore) {
        this.clock = clock;
        this.entered = entered;
        this.restore = restore;
        this.edits = new EditHistory<>(clock, entered.get());
    }

    /** Whether there is an edit to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether an edit was taken back. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Takes the last edit back, whatever way it was made. */
    public void undo() {
        edits.undo().ifPresent(this::bringBack);
    }

    /** Makes the edit last taken back once more. */
    public void redo() {
        edits.redo().ifPresent(this::bringBack);
    }

    /** Begins anew with what is entered now: nothing can be taken back. */
    public void forget() {
        edits = new EditHistory<>(clock, entered.get());
        tell();
    }

    /** Takes note of an edit at that place. */
    void edited(String place) {
        if (!restoring) {
            edits.edited(place, entered.get());
            tell();
        }
    }

    private void bringBack(Entered before) {
        restoring = true;
        restore.accept(before);
        restoring = false;
        tell();
    }

    private void tell() {
        undoable.set(edits.canUndo());
        redoable.set(edits.canRedo());
    }
}

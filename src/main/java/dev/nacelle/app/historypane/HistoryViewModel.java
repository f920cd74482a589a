package dev.nacelle.app.historypane;

import dev.nacelle.app.history.Baseline;
import dev.nacelle.app.history.CallFilter;
import dev.nacelle.app.history.CallSearch;
import dev.nacelle.app.history.HistoryExport;
import dev.nacelle.app.history.HistoryStore;
import dev.nacelle.app.history.HistoryStore.Opened;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The calls made so far, those of them a person looks for, and what can be done with one. */
public final class HistoryViewModel {
    /** How the history is. */
    public enum State {
        /** What was kept is not here yet; calls made meanwhile are. */
        LOADING,
        /** Everything is here. */
        READY,
        /** What was kept cannot be read; calls made since the start are here. */
        FAILED
    }

    /** A kind of file to save calls as. */
    public enum Format {
        /** For a spreadsheet. */
        CSV,
        /** For a program. */
        JSON;

        /** The end of such a file's name, without the point. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final HistoryStore store;
    private final TaskRunner tasks;
    private final Executor fxThread;
    private final List<Profile> profiles;
    private final ObservableDoubleValue threshold;
    private final Consumer<Reading> form;
    private final Runnable send;
    private final CallList calls;

    private final ObservableList<KeptCall> shown = FXCollections.observableArrayList();
    private final ObservableList<KeptCall> shownToAll = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<CallFilter> filter = new SimpleObjectProperty<>(CallFilter.ALL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Integer> total = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Optional<KeptCall>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Baseline>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<KeptCall>> deleted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private TaskRunner.Job searching = () -> {};

    /**
     * @param fxThread where everything but {@link #keep} is called
     * @param profiles those a reading may be of
     * @param threshold from which score a breakdown is expected
     * @param form takes a reading to be entered
     * @param send sends what is entered
     */
    public HistoryViewModel(
            HistoryStore store,
            TaskRunner tasks,
            Executor fxThread,
            List<Profile> profiles,
            ObservableDoubleValue threshold,
            Consumer<Reading> form,
            Runnable send) {
        this.store = store;
        this.tasks = tasks;
        this.fxThread = fxThread;
        this.profiles = List.copyOf(profiles);
        this.threshold = threshold;
        this.form = form;
        this.send = send;
        this.calls = new CallList(store.mostCalls());
        query.addListener((observable, before, now) -> search());
        filter.addListener((observable, before, now) -> search());
    }

    /** The calls that are looked for, the newest first. */
    public ObservableList<KeptCall> shown() {
        return shownToAll;
    }

    /** What is looked for, as typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Which calls are looked for. */
    public ObjectProperty<CallFilter> filterProperty() {
        return filter;
    }

    /** How the history is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many calls there are, looked for or not. */
    public ReadOnlyObjectProperty<Integer> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The call that is looked into. */
    public ReadOnlyObjectProperty<Optional<KeptCall>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What others are held against: of the pinned calls with a score, the one pinned last. */
    public ReadOnlyObjectProperty<Optional<Baseline>> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /** What was deleted and can still be had back. */
    public ReadOnlyObjectProperty<List<KeptCall>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** What came of the last thing done; empty where nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** From which score a breakdown is expected. */
    public ObservableDoubleValue threshold() {
        return threshold;
    }

    /** What that call's score means at the threshold as it stands; nothing without a score or a profile. */
    public Optional<String> verdict(KeptCall call) {
        return call.score().flatMap(score -> profiles.stream()
                .filter(profile -> profile.id().equals(call.profileId()))
                .findFirst()
                .map(profile -> score.isAbove(threshold.get()) ? profile.above() : profile.below()));
    }

    /** Reads what was kept, in the background. */
    public void open() {
        store.open(opened -> fxThread.execute(() -> opened(opened)));
    }

    /** Keeps a call that is over. Safe from any thread. */
    public void keep(KeptCall call) {
        store.keep(call);
        fxThread.execute(() -> added(call));
    }

    /** Looks into that call, or into none. */
    public void select(Optional<KeptCall> call) {
        selected.set(call);
    }

    /** Puts the selected call's reading into the form; says so where that cannot be. */
    public void loadSelected() {
        selected.get().ifPresent(call -> withReading(call, form));
    }

    /** Sends the selected call's reading once more, to whoever is to answer now. */
    public void resendSelected() {
        selected.get()
                .ifPresent(call -> withReading(call, reading -> {
                    form.accept(reading);
                    send.run();
                }));
    }

    /** Pins the selected call, or takes its pin out. */
    public void togglePin() {
        selected.get().ifPresent(call -> pin(call, !call.pinned()));
    }

    /** Pins the newest call that has a score. */
    public void pinLastScore() {
        calls.newestFirst().stream()
                .filter(call -> call.score().isPresent())
                .findFirst()
                .ifPresent(call -> pin(call, true));
    }

    /** Takes the pin out of what others are held against. */
    public void unpinBaseline() {
        baseline.get().ifPresent(pinned -> pin(pinned.call(), false));
    }

    /** Gives the selected call that note. */
    public void note(String text) {
        selected.get().filter(call -> !call.note().equals(text)).ifPresent(call -> {
            store.note(call.id(), text);
            replace(call.withNote(text));
        });
    }

    /** Deletes the selected call; {@link #undoDelete()} brings it back. */
    public void deleteSelected() {
        selected.get().ifPresent(call -> delete(List.of(call)));
    }

    /** Deletes every call there is; {@link #undoDelete()} brings them back. */
    public void deleteAll() {
        delete(calls.newestFirst());
    }

    /** Brings back what was deleted last. */
    public void undoDelete() {
        var back = deleted.get();
        deleted.set(List.of());
        back.forEach(store::keep);
        calls.addAll(back);
        changed();
    }

    /** Lets what was deleted go for good: it leaves the disk. */
    public void forgetDeleted() {
        if (!deleted.get().isEmpty()) {
            deleted.set(List.of());
            store.tidy();
        }
    }

    /** Saves the calls that are shown as a file; in the background. */
    public void export(Format format, Path file) {
        var saved = List.copyOf(shown);
        var export = new HistoryExport(profiles);
        tasks.run(
                () -> {
                    var text = format == Format.CSV ? export.csv(saved) : export.json(saved);
                    return Files.writeString(file, text, StandardCharsets.UTF_8);
                },
                written -> message.set(Messages.text("historypane.exported", saved.size(), written)),
                refused -> message.set(Messages.text(
                        "historypane.not-exported", file, refused.getClass().getSimpleName())));
    }

    private void opened(Opened opened) {
        calls.addAll(opened.calls());
        calls.pinnedBefore(opened.pins());
        message.set(opened.problem().orElse(""));
        state.set(opened.problem().isPresent() ? State.FAILED : State.READY);
        changed();
    }

    private void added(KeptCall call) {
        var gone = calls.add(call);
        total.set(calls.size());
        if (gone.isPresent()) {
            shown.remove(gone.get());
        }
        if (new CallSearch(filter.get(), query.get()).finds(call)) {
            shown.add(0, call);
        }
    }

    private void delete(List<KeptCall> gone) {
        forgetDeleted();
        if (gone.isEmpty()) {
            return;
        }
        store.delete(gone.stream().map(KeptCall::id).toList());
        calls.removeAll(gone);
        deleted.set(List.copyOf(gone));
        selected.set(Optional.empty());
        changed();
    }

    private void pin(KeptCall call, boolean pinned) {
        store.pin(call.id(), pinned);
        calls.pinned(call.id(), pinned);
        replace(call.withPinned(pinned));
        baseline.set(calls.baseline(profiles));
    }

    private void replace(KeptCall call) {
        calls.replace(call);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(call.id())) {
                shown.set(i, call);
            }
        }
        if (selected.get().filter(one -> one.id().equals(call.id())).isPresent()) {
            selected.set(Optional.of(call));
        }
    }

    private void changed() {
        total.set(calls.size());
        baseline.set(calls.baseline(profiles));
        search();
    }

    private void search() {
        searching.cancel();
        var search = new CallSearch(filter.get(), query.get());
        var among = calls.newestFirst();
        if (search.isEverything()) {
            shown.setAll(among);
            return;
        }
        searching = tasks.run(
                () -> search.in(among),
                found -> {
                    // Calls may have come or changed since: what was found is looked up anew.
                    shown.setAll(calls.asTheyAreNow(found, among, search));
                },
                failed -> message.set(Messages.text("historypane.not-searched", failed)));
    }

    private void withReading(KeptCall call, Consumer<Reading> use) {
        var reading = call.reading(profiles);
        message.set(reading.isPresent() ? "" : Messages.text("historypane.no-profile", call.profileId()));
        reading.ifPresent(use);
    }
}

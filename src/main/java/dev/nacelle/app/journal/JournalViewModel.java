package dev.nacelle.app.journal;

import dev.nacelle.app.client.Prober;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The mock's journal while somebody watches it. The list follows the calls; it stands still while it is held, scrolled
 * away from its top, or a call is looked into, and what comes meanwhile is counted.
 */
public final class JournalViewModel {
    /** How the journal is. */
    public enum State {
        /** The mock is starting. */
        STARTING,
        /** Calls are shown as they come. */
        READY,
        /** The mock did not start. */
        FAILED
    }

    /** As often as numbers can be read that change; the window draws far more often than that. */
    static final Duration REST = Duration.ofMillis(200);

    private final TaskRunner tasks;
    private final Pulse pulse;
    private final EntryViewModel entry;
    private final ObservableList<CallRow> shown = FXCollections.observableArrayList();
    private final ObservableList<CallRow> shownToAll = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<RowFilter.Status> status = new SimpleObjectProperty<>(RowFilter.Status.ALL);
    private final BooleanProperty onlyFaults = new SimpleBooleanProperty();
    private final BooleanProperty holding = new SimpleBooleanProperty();
    private final BooleanProperty scrolled = new SimpleBooleanProperty();
    private final BooleanProperty wide = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STARTING);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final BooleanBinding still;
    private Optional<MockServer> server = Optional.empty();
    private Optional<JournalRows> rows = Optional.empty();
    private Runnable stopListening = () -> {};
    private boolean watched;
    private List<CallRow> live = List.of();
    private List<CallRow> base = List.of();

    /**
     * @param fxThread where everything here is called
     * @param prober sends a call again
     * @param form takes a reading as text
     */
    public JournalViewModel(Executor fxThread, Timer timer, TaskRunner tasks, Prober prober, Consumer<String> form) {
        this.tasks = tasks;
        this.pulse = new Pulse(fxThread, timer, REST, this::read);
        this.entry = new EntryViewModel(prober, tasks, form, () -> server.map(MockServer::uri), message::set);
        this.still = Bindings.createBooleanBinding(this::standsStill, holding, scrolled, entry.entryProperty());
        still.addListener((observable, before, now) -> follow());
        query.addListener((observable, before, now) -> show());
        status.addListener((observable, before, now) -> show());
        onlyFaults.addListener((observable, before, now) -> show());
    }

    /** Told on the FX thread once the mock is up; empty if it did not start. */
    public void mockIs(Optional<MockServer> started) {
        server = started;
        rows = started.map(mock -> new JournalRows(mock.journal()));
        state.set(started.isPresent() ? State.READY : State.FAILED);
        listen();
    }

    /** Whether somebody watches; what nobody watches costs nothing. */
    public void watch(boolean somebody) {
        watched = somebody;
        listen();
    }

    /** The calls that are looked for, the newest first. */
    ObservableList<CallRow> shown() {
        return shownToAll;
    }

    /** The call that is looked into. */
    public EntryViewModel entry() {
        return entry;
    }

    /** What is looked for, as typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Which answers are looked for. */
    ObjectProperty<RowFilter.Status> statusProperty() {
        return status;
    }

    /** Whether only calls are looked for that something was done wrong with on purpose. */
    public BooleanProperty onlyFaultsProperty() {
        return onlyFaults;
    }

    /** Whether a person holds the list. */
    public BooleanProperty holdingProperty() {
        return holding;
    }

    /** Whether the list is scrolled away from its top. */
    public BooleanProperty scrolledProperty() {
        return scrolled;
    }

    /** Whether the list stands still, for whatever reason. */
    public BooleanBinding stillBinding() {
        return still;
    }

    /** Whether the pane takes more room than others. */
    public BooleanProperty wideProperty() {
        return wide;
    }

    /** How the journal is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many calls the journal holds, looked for or not. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** How many calls that are looked for came since the list stands still. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** In a line how many calls there were since the mock started. */
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** What came of the last thing done; empty where nothing is to be said. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Where the mock is called from outside the window, for a wind turbine's score; nothing before it is up. */
    public Optional<URI> address() {
        return server.map(mock -> mock.functionUri(Profiles.windTurbine()));
    }

    /** Looks into that call, or into none. */
    void select(Optional<CallRow> row) {
        if (!row.equals(entry.entryProperty().get().map(Entry::row))) {
            message.set("");
            entry.show(row.map(one -> Entry.of(one, find(one))));
        }
    }

    /** Lets the list follow the calls again, whatever held it. */
    public void followAgain() {
        holding.set(false);
        scrolled.set(false);
        select(Optional.empty());
        follow();
    }

    /** Forgets every call; the counts go on. */
    public void clear() {
        server.map(MockServer::journal).ifPresent(Journal::clear);
        int gone = total.get();
        live = List.of();
        base = List.of();
        followAgain();
        message.set(Messages.text("journal.cleared", RowWords.number(gone)));
        pulse.report();
    }

    /** Saves the calls on show as a file of JSON, as the control API gives them; in the background. */
    public void export(Path file) {
        var wanted = List.copyOf(shown);
        server.map(MockServer::journal)
                .ifPresent(journal -> tasks.run(
                        () -> JournalExport.write(journal, wanted, file),
                        saved -> message.set(saved.words()),
                        refused -> message.set(Messages.text(
                                "journal.not-exported", file, refused.getClass().getSimpleName()))));
    }

    private boolean standsStill() {
        return holding.get() || scrolled.get() || entry.entryProperty().get().isPresent();
    }

    private void listen() {
        stopListening.run();
        stopListening = () -> {};
        if (watched && server.isPresent()) {
            stopListening = server.get().journal().listen(call -> pulse.report());
            pulse.report();
        }
    }

    private void read(Runnable done) {
        if (!watched || rows.isEmpty()) {
            done.run();
            return;
        }
        tasks.run(
                rows.get()::read,
                shot -> {
                    saw(shot);
                    done.run();
                },
                failed -> {
                    message.set(Messages.text("journal.unreadable", failed));
                    done.run();
                });
    }

    private void saw(JournalRows.Shot shot) {
        live = shot.rows();
        counts.set(RowWords.counts(shot.counts()));
        follow();
    }

    private void follow() {
        if (!still.get()) {
            base = live;
            show();
        }
        total.set(base.size());
        waiting.set((int) live.stream()
                .takeWhile(row -> row.sequence() > newest())
                .filter(filter()::finds)
                .count());
    }

    private long newest() {
        return base.isEmpty() ? 0 : base.get(0).sequence();
    }

    private void show() {
        var wanted = filter().in(base);
        if (!shown.equals(wanted)) {
            shown.setAll(wanted);
        }
    }

    private RowFilter filter() {
        return RowFilter.of(query.get(), status.get(), onlyFaults.get());
    }

    private Optional<CallRecord> find(CallRow row) {
        return server.map(MockServer::journal).flatMap(journal -> journal.since(row.sequence() - 1, 1).stream()
                .filter(call -> call.sequence() == row.sequence())
                .findFirst());
    }
}

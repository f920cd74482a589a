package dev.nacelle.app.mockpanel;

import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.fault.InvalidScenarioException;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.ScenarioFile;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.journal.CallRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What goes wrong in the embedded mock on purpose, and what stands in it. A scenario plays from its beginning until it is
 * stopped; the dials act beside it, at once. Nothing of it reaches a live endpoint.
 */
public final class MockPanelViewModel {
    /** How the embedded mock is. */
    public enum State {
        STARTING,
        READY,
        FAILED
    }

    private final Executor fxThread;
    private final Map<FaultDial, IntegerProperty> dials = new EnumMap<>(FaultDial.class);
    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList(Scenarios.shipped());
    private final ObservableList<Scenario> shownScenarios = FXCollections.unmodifiableObservableList(scenarios);
    private final ObjectProperty<Scenario> selected = new SimpleObjectProperty<>(usual());
    private final StringProperty seed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STARTING);
    private final ReadOnlyObjectWrapper<Optional<Scenario>> active = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sign = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<CallRecord>> lastCall = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SetUpViewModel setUp;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private Optional<MockServer> server = Optional.empty();
    private boolean settling;

    /**
     * A panel for a mock that is not up yet.
     *
     * @param fxThread runs what the mock's own threads have to tell
     */
    public MockPanelViewModel(Executor fxThread) {
        this.fxThread = fxThread;
        this.setUp = new SetUpViewModel(this::refreshLater);
        Arrays.stream(FaultDial.values()).forEach(dial -> {
            var value = new SimpleIntegerProperty();
            value.addListener((observable, before, now) -> turned());
            dials.put(dial, value);
        });
        selected.addListener((observable, before, now) -> problem.set(""));
    }

    /** Told on the FX thread once the mock is up; empty if it did not start. */
    public void mockIs(Optional<MockServer> started) {
        server = started;
        state.set(started.isPresent() ? State.READY : State.FAILED);
        started.ifPresent(setUp::mockIs);
        started.ifPresent(mock -> {
            mock.faults().onChange(this::refreshLater);
            mock.journal().listen(call -> refreshLater());
            turned();
        });
    }

    /** How the mock is; nothing can be set before it is ready. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What can be played: what comes with the mock, then what was opened. */
    public ObservableList<Scenario> scenarios() {
        return shownScenarios;
    }

    /** The scenario that {@link #play()} would play. */
    public ObjectProperty<Scenario> selectedProperty() {
        return selected;
    }

    /** The seed to play it with, as typed; the scenario's own where it is empty. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** What stands in AWS. */
    public SetUpViewModel setUp() {
        return setUp;
    }

    /** The scenario that is being played. */
    public ReadOnlyObjectProperty<Optional<Scenario>> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether anything is to be put right: something can go wrong, or is not set up as usual. */
    public ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /** In one line what goes wrong, how often it has, and what is not as usual; empty while there is neither. */
    public ReadOnlyStringProperty signProperty() {
        return sign.getReadOnlyProperty();
    }

    /** What is wrong with the seed or the file last given; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The last call that reached the mock, whoever made it. */
    public ReadOnlyObjectProperty<Optional<CallRecord>> lastCallProperty() {
        return lastCall.getReadOnlyProperty();
    }

    /** A dial's value, 0 to its most. */
    public IntegerProperty dialProperty(FaultDial dial) {
        return Objects.requireNonNull(dials.get(dial));
    }

    /** Plays the selected scenario from its beginning, in place of the one before. */
    public void play() {
        seedToUse().ifPresent(number -> server.ifPresent(mock -> mock.faults().activate(selected.get(), number)));
    }

    /** Ends the scenario; the dials stay. */
    public void stop() {
        server.ifPresent(mock -> mock.faults().deactivate());
    }

    /** Puts everything right: no scenario, every dial at 0, everything set up as usual. */
    public void clear() {
        settling = true;
        dials.values().forEach(value -> value.set(0));
        settling = false;
        problem.set("");
        server.ifPresent(mock -> mock.faults().clear());
        setUp.reset();
    }

    /** Reads a scenario file and selects it; {@link #problemProperty()} tells why if it cannot. */
    public void open(Path file) {
        try {
            var opened = ScenarioFile.read(file);
            scenarios.removeIf(known -> known.id().equals(opened.id()));
            scenarios.add(opened);
            selected.set(opened);
            problem.set("");
        } catch (InvalidScenarioException wrong) {
            problem.set(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            problem.set(Messages.text("mockpanel.open.unreadable", file, String.valueOf(unreadable.getMessage())));
        }
    }

    /** The story every workshop lives through sooner or later; it shows with the very next call. */
    private Scenario usual() {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals("role-lacks-invoke"))
                .findFirst()
                .orElseGet(() -> scenarios.get(0));
    }

    private Optional<Long> seedToUse() {
        var text = seed.get().strip();
        try {
            problem.set("");
            return Optional.of(text.isEmpty() ? selected.get().seed() : Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            problem.set(Messages.text("mockpanel.seed.wrong", text));
            return Optional.empty();
        }
    }

    private void turned() {
        if (!settling) {
            server.ifPresent(mock -> mock.faults().set(rules()));
        }
    }

    private List<Rule> rules() {
        return dials.entrySet().stream()
                .flatMap(dial -> dial.getKey().rule(dial.getValue().get()).stream())
                .toList();
    }

    // Hundreds of calls a second are one refresh.
    private void refreshLater() {
        if (refreshing.compareAndSet(false, true)) {
            fxThread.execute(() -> {
                refreshing.set(false);
                server.ifPresent(this::refresh);
            });
        }
    }

    private void refresh(MockServer mock) {
        var status = mock.faults().status();
        setUp.refresh();
        active.set(status.scenario());
        failing.set(!status.isNothing() || !setUp.isUsual());
        sign.set(Stream.of(
                        status.isNothing() ? "" : words(status),
                        setUp.toldProperty().get())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" \u00b7 ")));
        lastCall.set(mock.journal().latest(1).stream().findFirst());
    }

    private static String words(FaultBoard.Status status) {
        var what = Stream.concat(
                        status.scenario().map(Scenario::title).stream(),
                        status.extra().stream().map(rule -> rule.fault().summary()))
                .toList();
        long calls = Math.max(status.tally().calls(), status.extraTally().calls());
        long hits = sum(status.tally().hits()) + sum(status.extraTally().hits());
        return Messages.text("mockpanel.sign", String.join(" + ", what), calls, hits);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}

package dev.nacelle.app.compare;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.compare.CompareSide.State;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.history.Baseline;
import dev.nacelle.app.history.BaselineText;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;

/** Two calls side by side, and how they differ. */
public final class CompareViewModel {
    /** What is held against what. */
    public enum Mode {
        /** The mock's answer against the live endpoint's, to the same reading. */
        MOCK_AND_LIVE,
        /** The pinned call against the reading as it is now, at whoever answers now. */
        PINNED_AND_NOW
    }

    private final ScoringClient client;
    private final Function<Outcome, Diagnosis> diagnose;
    private final Function<DiagnosedCall, KeptCall> keep;
    private final TaskRunner tasks;
    private final Places places;
    private final ObservableValue<Optional<Reading>> reading;
    private final ObservableValue<Optional<Baseline>> baseline;
    private final ObservableDoubleValue threshold;
    private final CompareSide first = new CompareSide();
    private final CompareSide second = new CompareSide();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MOCK_AND_LIVE);
    private final ReadOnlyObjectWrapper<Optional<Difference>> difference =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final BooleanBinding running;
    private TaskRunner.Job firstJob = () -> {};
    private TaskRunner.Job secondJob = () -> {};

    /**
     * Where the calls go.
     *
     * @param chosen whoever answers now
     */
    public record Places(TargetSource mock, TargetSource live, TargetSource chosen) {}

    /**
     * @param diagnose is given every outcome once; off the FX thread
     * @param keep keeps every call; off the FX thread
     * @param reading what is sent; nothing while it is not valid
     * @param baseline the pinned call
     * @param threshold from which score a breakdown is expected
     */
    public CompareViewModel(
            ScoringClient client,
            Function<Outcome, Diagnosis> diagnose,
            Function<DiagnosedCall, KeptCall> keep,
            TaskRunner tasks,
            Places places,
            ObservableValue<Optional<Reading>> reading,
            ObservableValue<Optional<Baseline>> baseline,
            ObservableDoubleValue threshold) {
        this.client = client;
        this.diagnose = diagnose;
        this.keep = keep;
        this.tasks = tasks;
        this.places = places;
        this.reading = reading;
        this.baseline = baseline;
        this.threshold = threshold;
        this.running = Bindings.createBooleanBinding(
                () -> isWaiting(first) || isWaiting(second), first.stateProperty(), second.stateProperty());
        mode.addListener((observable, before, now) -> clear());
    }

    /** What is held against what. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Whether a call is under way. */
    public BooleanBinding runningBinding() {
        return running;
    }

    /** What is to be said of the two; empty where nothing is. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    CompareSide first() {
        return first;
    }

    CompareSide second() {
        return second;
    }

    /** How they differ, once both are there. */
    ReadOnlyObjectProperty<Optional<Difference>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    ObservableDoubleValue threshold() {
        return threshold;
    }

    /** What that call's score means at the threshold; nothing without a score or where its profile is not known. */
    Optional<String> verdict(KeptCall call) {
        return call.score().flatMap(score -> profile(call)
                .map(profile -> score.isAbove(threshold.get()) ? profile.above() : profile.below()));
    }

    /** Makes the calls anew. Those that still run are cancelled. Without a valid reading nothing is sent. */
    public void compare() {
        cancel();
        difference.set(Optional.empty());
        var valid = reading.getValue();
        if (valid.isEmpty()) {
            remark.set(Messages.text("compare.no-reading"));
            return;
        }
        remark.set("");
        if (mode.get() == Mode.MOCK_AND_LIVE) {
            firstJob = send(first, places.mock(), valid.get());
            secondJob = send(second, places.live(), valid.get());
        } else {
            againstPinned(valid.get());
        }
    }

    /** Stops both calls; nothing happens while none runs. */
    public void cancel() {
        firstJob.cancel();
        secondJob.cancel();
        Stream.of(first, second).filter(CompareViewModel::isWaiting).forEach(side -> side.is(State.CANCELLED));
    }

    private void againstPinned(Reading now) {
        var pinned = baseline.getValue();
        if (pinned.isEmpty()) {
            remark.set(Messages.text("compare.no-pin"));
            return;
        }
        first.has(pinned.get().call());
        secondJob = send(second, places.chosen(), now);
    }

    private TaskRunner.Job send(CompareSide side, TargetSource where, Reading valid) {
        var target = where.pick(valid.profile());
        if (target.isEmpty()) {
            side.is(State.NOWHERE);
            return () -> {};
        }
        side.is(State.WAITING);
        return tasks.run(
                () -> call(target.get(), valid), answered -> has(side, answered), thrown -> broken(side, thrown));
    }

    private KeptCall call(Callable<Target> where, Reading valid) throws Exception {
        var target = where.call();
        var outcome = client.score(target.endpoint(), target.settings(), valid);
        return keep.apply(new DiagnosedCall(valid, outcome, diagnose.apply(outcome)));
    }

    private void has(CompareSide side, KeptCall answered) {
        side.has(answered);
        first.there().ifPresent(one -> second.there().ifPresent(other -> bothThere(one, other)));
    }

    private void bothThere(KeptCall one, KeptCall other) {
        var found = Difference.between(one, other);
        difference.set(Optional.of(found));
        remark.set(mode.get() == Mode.MOCK_AND_LIVE ? ofMockAndLive(found) : ofPinned(other));
    }

    private static String ofMockAndLive(Difference found) {
        if (found.score().isEmpty()) {
            return "";
        }
        return Messages.text(found.scoresDiffer() ? "compare.expected" : "compare.same-score");
    }

    private String ofPinned(KeptCall now) {
        return baseline.getValue()
                .flatMap(pinned -> now.score().flatMap(score -> profile(now)
                        .flatMap(profile -> now.reading(List.of(profile)))
                        .map(sent -> BaselineText.of(pinned, sent, score))))
                .orElse("");
    }

    private Optional<Profile> profile(KeptCall call) {
        return Stream.concat(reading.getValue().stream(), baseline.getValue().map(Baseline::reading).stream())
                .map(Reading::profile)
                .filter(profile -> profile.id().equals(call.profileId()))
                .findFirst();
    }

    private void broken(CompareSide side, Exception thrown) {
        side.is(State.BROKEN);
        remark.set(Messages.text("compare.broken", Objects.requireNonNullElse(thrown.getMessage(), thrown.toString())));
    }

    private void clear() {
        cancel();
        first.is(State.EMPTY);
        second.is(State.EMPTY);
        difference.set(Optional.empty());
        remark.set("");
    }

    private static boolean isWaiting(CompareSide side) {
        return side.stateProperty().get() == State.WAITING;
    }
}

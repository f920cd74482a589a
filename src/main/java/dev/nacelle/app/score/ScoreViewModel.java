package dev.nacelle.app.score;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.diagnosis.ContractCheck;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.hops.HopStrip;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Sends the reading and keeps what came of it. */
public final class ScoreViewModel {
    /** Where the one job of this feature is. */
    public enum State {
        /** Nothing was sent yet. */
        EMPTY,
        /** Waiting for the answer. */
        RUNNING,
        /** The last call gave a score. */
        SCORED,
        /** The last call gave no score; the diagnosis says why. */
        FAILED,
        /** The person stopped the last call. */
        CANCELLED
    }

    /**
     * A score with what it was the score of.
     *
     * @param reading what was sent
     * @param oddities what is not as the contract has it, though there is a score; a sentence each
     */
    public record Scored(Reading reading, Score score, Exchange exchange, List<String> oddities) {
        public Scored {
            oddities = List.copyOf(oddities);
        }
    }

    private record Answer(Outcome outcome, Diagnosis diagnosis, HopStrip hops) {}

    private static final long LONGEST_ENDING_SECONDS = 5;
    private static final String PLAIN_SUCCESS = "scored";

    private final ScoringClient client;
    private final Function<Outcome, Diagnosis> diagnose;
    private final BiFunction<Outcome, Diagnosis, HopStrip> trace;
    private final TaskRunner tasks;
    private final TargetSource targets;
    private final ObservableValue<Optional<Reading>> reading;
    private final DoubleProperty threshold;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Scored>> scored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exchange>> exchange = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Diagnosis>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HopStrip>> hops = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<DiagnosedCall> over;
    private final ObjectBinding<Optional<Verdict>> verdict;
    private final BooleanBinding stale;
    private final ReadOnlyObjectWrapper<State> shownState = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Reading>> sent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty follows = new SimpleBooleanProperty();
    private TaskRunner.Job job = () -> {};
    // Whether the call that runs gave way to one nobody asked for by name; read by the call's own thread.
    private AtomicBoolean hasGivenWay = new AtomicBoolean();
    private CompletableFuture<Answer> ending = new CompletableFuture<>();

    /**
     * @param diagnose is given every outcome once, in the order they come; off the FX thread
     * @param trace makes the strip of an outcome and its diagnosis; off the FX thread
     * @param targets where to send, and how; asked anew for each call
     * @param reading what to send; nothing while it is not valid
     * @param threshold from which score a breakdown is expected, 0 to 1
     * @param over is given every call that is over, one that a person cancelled too; off the FX thread. One that only gave
     *     way while the reading was followed is none a person would look for
     */
    public ScoreViewModel(
            ScoringClient client,
            Function<Outcome, Diagnosis> diagnose,
            BiFunction<Outcome, Diagnosis, HopStrip> trace,
            TaskRunner tasks,
            TargetSource targets,
            ObservableValue<Optional<Reading>> reading,
            DoubleProperty threshold,
            Consumer<DiagnosedCall> over) {
        this.client = client;
        this.diagnose = diagnose;
        this.trace = trace;
        this.tasks = tasks;
        this.targets = targets;
        this.reading = reading;
        this.threshold = threshold;
        this.over = over;
        this.verdict = Bindings.createObjectBinding(
                () -> scored.get().map(last -> Verdict.of(last.reading().profile(), last.score(), threshold.get())),
                scored,
                threshold);
        this.stale = Bindings.createBooleanBinding(
                () -> scored.get()
                        .map(last -> !reading.getValue().equals(Optional.of(last.reading())) && !isFollowed())
                        .orElse(false),
                scored,
                reading,
                state,
                follows);
    }

    /** Where the job is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Where the job is as far as a person wants to see it: a call that nobody asked for by name shows nothing before it
     * is over, so that nothing flickers while a slider is drawn.
     */
    public ReadOnlyObjectProperty<State> shownStateProperty() {
        return shownState.getReadOnlyProperty();
    }

    /** The reading last sent, whatever came of it. */
    public ReadOnlyObjectProperty<Optional<Reading>> sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Whether the score follows the reading all the time: then it is not stale while an answer is on its way. */
    public BooleanProperty followsProperty() {
        return follows;
    }

    /** The last score; kept while the next call runs or fails, so that a demo never loses it. */
    public ReadOnlyObjectProperty<Optional<Scored>> scoredProperty() {
        return scored.getReadOnlyProperty();
    }

    /** Why the last call gave no score. */
    public ReadOnlyObjectProperty<Optional<Diagnosis>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What is to be said about the last score beside it, such as that the function had to start first. */
    public ReadOnlyObjectProperty<Optional<Diagnosis>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** The last call hop by hop; empty while one runs. After one that was cancelled: how far it came. */
    public ReadOnlyObjectProperty<Optional<HopStrip>> hopsProperty() {
        return hops.getReadOnlyProperty();
    }

    /** The last request with its response. */
    public ReadOnlyObjectProperty<Optional<Exchange>> exchangeProperty() {
        return exchange.getReadOnlyProperty();
    }

    /** What the last score means at the threshold as it stands. */
    public ObjectBinding<Optional<Verdict>> verdictBinding() {
        return verdict;
    }

    /** Whether the reading was changed since the last score. */
    public BooleanBinding staleBinding() {
        return stale;
    }

    /** From which score a breakdown is expected. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Sends the reading; nothing happens without a reading or a target. A call that still runs is cancelled. */
    public void score() {
        score(State.RUNNING, false);
    }

    /** Sends the reading as {@link #score()} does, but leaves on show what is there until the answer has come. */
    public void follow() {
        score(shownState.get(), true);
    }

    private void score(State meanwhile, boolean isFollowing) {
        reading.getValue().ifPresent(valid -> targets.pick(valid.profile()).ifPresent(target -> {
            hasGivenWay.set(isFollowing && state.get() == State.RUNNING);
            send(valid, target, meanwhile);
        }));
    }

    private boolean isFollowed() {
        return follows.get()
                && reading.getValue().isPresent()
                && (state.get() == State.RUNNING || state.get() == State.SCORED);
    }

    /** Stops the call that runs, and shows how far it had come; nothing happens while none does. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            job.cancel();
            over(State.CANCELLED);
            var stopped = ending;
            job = tasks.run(
                    () -> stopped.get(LONGEST_ENDING_SECONDS, TimeUnit.SECONDS), this::showHowFar, unknown -> {});
        }
    }

    /** A call that was over at the moment it was stopped is dropped, as the person wanted. */
    private void showHowFar(Answer stopped) {
        if (stopped.outcome() instanceof Outcome.Cancelled) {
            hops.set(Optional.of(stopped.hops()));
        }
    }

    /** Which endpoint gave the last answer, score or not. */
    public Optional<Endpoint> answeredBy() {
        return exchange.get().map(Exchange::endpoint);
    }

    private void send(Reading valid, Callable<Target> target, State meanwhile) {
        job.cancel();
        sent.set(Optional.of(valid));
        if (meanwhile == State.RUNNING) {
            hops.set(Optional.empty());
        }
        state.set(State.RUNNING);
        shownState.set(meanwhile);
        var end = new CompletableFuture<Answer>();
        ending = end;
        var givesWay = new AtomicBoolean();
        hasGivenWay = givesWay;
        job = tasks.run(
                () -> call(target.call(), valid, end, givesWay), answer -> answered(valid, answer), this::broken);
    }

    private Answer call(Target target, Reading valid, CompletableFuture<Answer> end, AtomicBoolean givesWay) {
        var outcome = client.score(target.endpoint(), target.settings(), valid);
        var diagnosis = diagnose.apply(outcome);
        if (!(outcome instanceof Outcome.Cancelled && givesWay.get())) {
            over.accept(new DiagnosedCall(valid, outcome, diagnosis));
        }
        var answer = new Answer(outcome, diagnosis, trace.apply(outcome, diagnosis));
        end.complete(answer);
        return answer;
    }

    private void answered(Reading sent, Answer answer) {
        var outcome = answer.outcome();
        exchange.set(Optional.of(outcome.exchange()));
        hops.set(Optional.of(answer.hops()));
        if (outcome instanceof Outcome.Scored given) {
            failure.set(Optional.empty());
            remark.set(
                    Optional.of(answer.diagnosis()).filter(said -> !said.rule().equals(PLAIN_SUCCESS)));
            scored.set(Optional.of(new Scored(sent, given.value(), given.exchange(), ContractCheck.oddities(given))));
            over(State.SCORED);
        } else {
            failure.set(Optional.of(MockHint.on(answer.diagnosis(), outcome)));
            over(State.FAILED);
        }
    }

    private void over(State now) {
        state.set(now);
        shownState.set(now);
    }

    private void broken(Exception thrown) {
        exchange.set(Optional.empty());
        var why = Diagnostician.unexpected(thrown);
        failure.set(Optional.of(why));
        hops.set(Optional.of(HopStrip.unsent(why)));
        over(State.FAILED);
    }
}

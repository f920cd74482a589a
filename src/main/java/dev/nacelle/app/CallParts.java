package dev.nacelle.app;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.compare.CompareFeature;
import dev.nacelle.app.compare.CompareViewModel;
import dev.nacelle.app.compare.CompareViewModel.Places;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.history.BaselineText;
import dev.nacelle.app.history.CallKeeper;
import dev.nacelle.app.history.HistoryStore;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.history.Limits;
import dev.nacelle.app.historypane.HistoryFeature;
import dev.nacelle.app.historypane.HistoryViewModel;
import dev.nacelle.app.rescue.RescueViewModel;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.shell.Pane;
import dev.nacelle.app.shell.Sign;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;

/** What becomes of every call: it is kept, compared, and offered to the mock where live fails. Part of the wiring. */
final class CallParts implements AutoCloseable {
    private static final long LONGEST_CLOSE_SECONDS = 3;

    private final ExecutorService disk = Executors.newSingleThreadExecutor(CallParts::daemon);
    private final Executor fxThread;
    private final TaskRunner tasks;
    private final DoubleProperty threshold;
    private final FormViewModel form;
    private final CallKeeper keeper;
    private final HistoryViewModel history;
    private Consumer<DiagnosedCall> rescue = call -> {};

    /**
     * @param environments the name an endpoint has for people
     * @param send sends what is entered
     * @param notices takes what a person should know; told on the FX thread
     */
    CallParts(
            Path folder,
            Executor fxThread,
            TaskRunner tasks,
            DoubleProperty threshold,
            FormViewModel form,
            Function<Endpoint, String> environments,
            Runnable send,
            Consumer<String> notices) {
        this.fxThread = fxThread;
        this.tasks = tasks;
        this.threshold = threshold;
        this.form = form;
        this.keeper = new CallKeeper(environments);
        var store = new HistoryStore(
                folder,
                Clock.system(ZoneId.systemDefault()),
                Limits.USUAL,
                disk,
                notice -> fxThread.execute(() -> notices.accept(notice)));
        this.history = new HistoryViewModel(store, tasks, fxThread, form.profiles(), threshold, form::show, send);
    }

    HistoryViewModel history() {
        return history;
    }

    /** Takes every call of the score's that is over; from any thread. */
    void over(DiagnosedCall call) {
        keep(call);
        fxThread.execute(() -> rescue.accept(call));
    }

    /** The history, and two answers side by side. */
    List<Pane> panes(ScoringClient client, Function<Outcome, Diagnosis> diagnose, Places places) {
        var compare = new CompareViewModel(
                client,
                diagnose,
                this::keep,
                tasks,
                places,
                form.readingProperty(),
                history.baselineProperty(),
                threshold);
        return List.of(new CompareFeature(compare), new HistoryFeature(history));
    }

    /** What is said when live fails, and while the mock answers in its place. */
    List<Sign> signs(
            ObservableValue<Endpoint.Kind> kind, ScoreViewModel score, Timer timer, Runnable toMock, Runnable toLive) {
        var running = Bindings.createBooleanBinding(
                () -> score.stateProperty().get() == ScoreViewModel.State.RUNNING, score.stateProperty());
        var model = new RescueViewModel(
                kind, running, timer, RescueViewModel.PATIENCE, Clock.systemUTC(), ZoneId.systemDefault());
        rescue = model::over;
        return List.of(
                new Sign("rescue-offer", model.offerProperty(), toMock),
                new Sign("rescued", model.signProperty(), toLive));
    }

    /** How the last score differs from the pinned one; empty while nothing is pinned or scored. */
    StringBinding baselineText(ScoreViewModel score) {
        return Bindings.createStringBinding(
                () -> history.baselineProperty()
                        .get()
                        .flatMap(pinned -> score.scoredProperty()
                                .get()
                                .map(last -> BaselineText.of(pinned, last.reading(), last.score())))
                        .orElse(""),
                history.baselineProperty(),
                score.scoredProperty());
    }

    /** Lets go for good what was deleted, and waits a little for what is still to be written. */
    @Override
    public void close() {
        history.forgetDeleted();
        disk.shutdown();
        try {
            disk.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private KeptCall keep(DiagnosedCall call) {
        var kept = keeper.keep(call);
        history.keep(kept);
        return kept;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "nacelle-history");
        thread.setDaemon(true);
        return thread;
    }
}

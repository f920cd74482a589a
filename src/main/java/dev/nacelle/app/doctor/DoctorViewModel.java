package dev.nacelle.app.doctor;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Runs an examination, tells how far it is, and keeps its report. */
public final class DoctorViewModel {
    /** Where the one job of this feature is. */
    public enum State {
        /** Nothing was examined yet. */
        IDLE,
        /** An examination runs. */
        RUNNING,
        /** There is a report; whether all is well, it says. */
        DONE,
        /** The person stopped it; there is a report on what was answered, unless it was stopped before the first question. */
        STOPPED,
        /** There was nothing to examine; the problem says why. */
        FAILED
    }

    private record Watched(Patient patient, Progress progress) {}

    private final Doctor doctor;
    private final TaskRunner tasks;
    private final Executor home;
    private final TargetSource targets;
    private final ObservableValue<Profile> profile;
    private final DirectViewModel direct;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<Optional<Report>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private TaskRunner.Job job = () -> {};
    private Optional<Watched> watched = Optional.empty();
    private Instant started = Instant.EPOCH;
    private int examination;

    /**
     * @param home runs what tells of progress on the view model's own thread; in the window, the FX thread
     * @param targets whom to examine and how it is called; asked anew each time
     * @param profile of the reading; the other built-in ones are tried where it gets no score
     * @param direct what a person says of the SageMaker endpoint behind an API
     */
    public DoctorViewModel(
            Doctor doctor,
            TaskRunner tasks,
            Executor home,
            TargetSource targets,
            ObservableValue<Profile> profile,
            DirectViewModel direct) {
        this.direct = direct;
        this.doctor = doctor;
        this.tasks = tasks;
        this.home = home;
        this.targets = targets;
        this.profile = profile;
    }

    /** One that never asks SageMaker itself. */
    public DoctorViewModel(
            Doctor doctor, TaskRunner tasks, Executor home, TargetSource targets, ObservableValue<Profile> profile) {
        this(doctor, tasks, home, targets, profile, DirectViewModel.none());
    }

    /** Whether and how SageMaker itself is asked too. */
    public DirectViewModel direct() {
        return direct;
    }

    /** Where the job is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last report; nothing while an examination runs. */
    public ReadOnlyObjectProperty<Optional<Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** How much of the examination is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is asked at this moment, and as which of how many; empty while nothing is. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What kept the examination from being made, or the report from being saved; empty if nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where the report was saved to, in words; empty if it was not. */
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Examines the endpoint of this moment; nothing happens without one. An examination that still runs is dropped. */
    public void run() {
        // What is examined is settled by picking it, such as with an address that is still being typed: looked at after
        // that.
        targets.pick(profile.getValue())
                .filter(target -> direct.check())
                .ifPresent(target -> begin(target, profile.getValue()));
    }

    /** Stops the examination that runs, at once; what was answered is reported. */
    public void stop() {
        if (state.get() != State.RUNNING) {
            return;
        }
        job.cancel();
        examination++;
        step.set("");
        report.set(watched.map(last -> doctor.stopped(last.patient(), last.progress(), started)));
        state.set(State.STOPPED);
    }

    /** The report as text; empty without one. */
    public String text() {
        return report.get().map(ReportText::of).orElse("");
    }

    /** Saves the report: as JSON where the file's name ends in {@code .json}, else as text. */
    public void save(Path file) {
        report.get().ifPresent(last -> write(file, isJson(file) ? ReportJson.of(last) : ReportText.of(last)));
    }

    private void begin(Callable<Target> target, Profile chosen) {
        job.cancel();
        var number = ++examination;
        started = doctor.now();
        watched = Optional.empty();
        report.set(Optional.empty());
        problem.set("");
        saved.set("");
        progress.set(0);
        step.set(Messages.text("doctor.step.waiting"));
        state.set(State.RUNNING);
        var wish = direct.wish();
        job = tasks.run(() -> examine(target.call(), chosen, wish, number), this::done, this::broken);
    }

    private Report examine(Target target, Profile chosen, Optional<Auth.Direct> wish, int number) {
        var api = Patient.of(target.endpoint(), target.settings(), chosen, Profiles.builtIn());
        var patient = wish.map(own -> api.withDirect(
                        DirectViewModel.signedAs(own, target.settings().auth())))
                .orElse(api);
        return doctor.examine(patient, now -> home.execute(() -> show(number, new Watched(patient, now))));
    }

    /** News of an examination that was dropped meanwhile change nothing. */
    private void show(int number, Watched now) {
        if (number == examination && state.get() == State.RUNNING) {
            watched = Optional.of(now);
            var planned = now.progress().planned();
            progress.set(now.progress().done() / (double) planned);
            step.set(Messages.text(
                    "doctor.step",
                    now.progress().done() + 1,
                    planned,
                    now.progress().now().kind().purpose()));
        }
    }

    private void done(Report made) {
        progress.set(1);
        step.set("");
        report.set(Optional.of(made));
        state.set(made.ending() == Report.Ending.STOPPED ? State.STOPPED : State.DONE);
    }

    private void broken(Exception thrown) {
        step.set("");
        problem.set(Messages.text("doctor.problem", words(thrown)));
        state.set(State.FAILED);
    }

    private void write(Path file, String text) {
        problem.set("");
        saved.set("");
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            saved.set(Messages.text("doctor.saved", file.getFileName()));
        } catch (IOException refused) {
            problem.set(Messages.text("doctor.save.failed", file, reason(refused)));
        }
    }

    /** The system's own words are but the file's name in the usual cases. */
    private static String reason(IOException refused) {
        if (refused instanceof NoSuchFileException) {
            return Messages.text("doctor.save.no-folder");
        }
        return refused instanceof AccessDeniedException ? Messages.text("doctor.save.not-allowed") : words(refused);
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static String words(Exception thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName());
    }
}

package dev.nacelle.app.readingfile;

import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Opens a file of readings, takes a person's corrections, and shows the readings chosen in it. */
public final class ReadingFileViewModel {
    /** Where the one job of this pane is. */
    public enum State {
        /** No file was opened. */
        EMPTY,
        /** A file is being read. */
        READING,
        /** A file is open. */
        OPEN,
        /** The file was not read; the remark says why. */
        REFUSED
    }

    private interface Work {
        ReadingFile read(FileReading reading) throws IOException, FileRefusedException;
    }

    private static final int MOST_RECENT = 8;

    private final TaskRunner tasks;
    private final Executor home;
    private final FileReading.Limits limits;
    private final ObservableValue<Profile> profile;
    private final List<Profile> profiles;
    private final Consumer<Reading> shown;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<ReadingFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding otherProfile;
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> shownRecent = FXCollections.unmodifiableObservableList(recent);
    private TaskRunner.Job job = () -> {};

    /**
     * @param home brings the progress to the caller's thread
     * @param profile the one on show; of several profiles a file may be of, the most likely
     * @param profiles a file may be of
     * @param shown is given each reading a person chooses
     */
    public ReadingFileViewModel(
            TaskRunner tasks,
            Executor home,
            ObservableValue<Profile> profile,
            List<Profile> profiles,
            Consumer<Reading> shown) {
        this(tasks, home, FileReading.Limits.usual(), profile, profiles, shown);
    }

    ReadingFileViewModel(
            TaskRunner tasks,
            Executor home,
            FileReading.Limits limits,
            ObservableValue<Profile> profile,
            List<Profile> profiles,
            Consumer<Reading> shown) {
        this.profile = profile;
        this.otherProfile = Bindings.createBooleanBinding(
                () -> file.get()
                        .map(open -> !open.profile().equals(profile.getValue())
                                && open.firstRight().isPresent())
                        .orElse(false),
                file,
                profile);
        this.tasks = tasks;
        this.home = home;
        this.limits = limits;
        this.profiles = profiles;
        this.shown = shown;
    }

    /** Where the job is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The file last read; kept while the next is read or refused. */
    public ReadOnlyObjectProperty<Optional<ReadingFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Why a file was not read; empty when all is well. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** How much of the file was read, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Files opened lately, the last one first. */
    public ObservableList<Path> recent() {
        return shownRecent;
    }

    /** Begins with files that were opened before, the last one first. */
    public void remember(List<Path> before) {
        recent.setAll(before.stream().distinct().limit(MOST_RECENT).toList());
    }

    /** Reads a file; one that is still being read is given up. */
    public void open(Path wanted) {
        var possible = Stream.concat(Stream.of(profile.getValue()), profiles.stream())
                .distinct()
                .toList();
        read(wanted, reading -> reading.guessed(possible));
    }

    /** Stops reading; the file that was open stays. */
    public void cancel() {
        if (state.get() == State.READING) {
            job.cancel();
            state.set(file.get().isPresent() ? State.OPEN : State.EMPTY);
        }
    }

    /** Reads the open file once more, with another separator. */
    public void separate(Separator separator) {
        correct(
                open -> open.layout().separator() != separator,
                open -> reading -> reading.separated(open.profile(), separator));
    }

    /** Reads the open file once more, laid out like this. */
    public void layOut(Layout layout) {
        correct(open -> !open.layout().equals(layout), open -> reading -> reading.laidOut(open.profile(), layout));
    }

    /** Reads the open file once more, as one of that profile. */
    public void readAs(Profile profile) {
        correct(open -> !open.profile().equals(profile), open -> reading -> reading.guessed(List.of(profile)));
    }

    /** Whether the file has readings, and they are of another profile than the one on show. */
    public BooleanBinding otherProfileBinding() {
        return otherProfile;
    }

    /** Shows the file's profile with the first reading of the file, if there is any. */
    public void switchProfile() {
        file.get().map(ReadingFile::firstRight).ifPresent(first -> first.ifPresent(this::choose));
    }

    /** Every profile the file can be read as. */
    public List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    /** Shows the reading of that row in the form; nothing happens where the row is wrong. */
    public void choose(int row) {
        file.get()
                .filter(open -> row >= 0 && row < open.size())
                .flatMap(open -> open.row(row).reading(open.profile()))
                .ifPresent(shown);
    }

    private void correct(Predicate<ReadingFile> isOther, Function<ReadingFile, Work> work) {
        file.get().filter(isOther).ifPresent(open -> read(open.path(), work.apply(open)));
    }

    private void read(Path wanted, Work work) {
        job.cancel();
        remark.set("");
        progress.set(0);
        state.set(State.READING);
        var reading = new FileReading(wanted, limits, done -> home.execute(() -> progress.set(done)));
        job = tasks.run(() -> work.read(reading), this::opened, thrown -> refused(wanted, thrown));
    }

    private void opened(ReadingFile read) {
        file.set(Optional.of(read));
        remember(withFirst(read.path()));
        state.set(State.OPEN);
    }

    private void refused(Path wanted, Exception thrown) {
        remark.set(
                thrown instanceof FileRefusedException refused
                        ? refused.getMessage()
                        : Messages.text(
                                "readingfile.refused.unreadable",
                                wanted.getFileName(),
                                thrown.getClass().getSimpleName()));
        state.set(State.REFUSED);
    }

    private List<Path> withFirst(Path opened) {
        var files = new ArrayList<>(List.of(opened));
        files.addAll(recent);
        return files;
    }
}

package dev.nacelle.app;

import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.diagnosis.SessionDiagnosis;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.doctor.Doctor;
import dev.nacelle.app.doctor.DoctorFeature;
import dev.nacelle.app.doctor.DoctorViewModel;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.guide.GuideFeature;
import dev.nacelle.app.guide.GuideViewModel;
import dev.nacelle.app.hops.HopStrips;
import dev.nacelle.app.look.Desktop;
import dev.nacelle.app.look.LookViewModel;
import dev.nacelle.app.mockpanel.MockPanelFeature;
import dev.nacelle.app.mockpanel.MockPanelViewModel;
import dev.nacelle.app.palette.KeySheetFeature;
import dev.nacelle.app.palette.PaletteFeature;
import dev.nacelle.app.palette.PaletteViewModel;
import dev.nacelle.app.readingfile.OwnProfiles;
import dev.nacelle.app.readingfile.ReadingFileFeature;
import dev.nacelle.app.readingfile.ReadingFileViewModel;
import dev.nacelle.app.score.ScoreFeature;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.score.SendingViewModel;
import dev.nacelle.app.settings.EntrySettings;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.EndpointViewModel.MockState;
import dev.nacelle.app.shell.Overlay;
import dev.nacelle.app.shell.ShellViewModel;
import dev.nacelle.app.story.Stories;
import dev.nacelle.app.story.StoryFeature;
import dev.nacelle.app.story.StoryViewModel;
import dev.nacelle.app.task.BackgroundTaskRunner;
import dev.nacelle.app.task.BackgroundTimer;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/** Puts the window's parts together, by hand, in this one place; remembers what is to be remembered. */
public final class AppContext implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Executor fxThread;
    private final SettingsStore store;
    private final Settings settings;
    private final EmbeddedMock mock;
    private final BackgroundTaskRunner tasks;
    private final SimpleDoubleProperty threshold;
    private final List<String> profileNotices = new ArrayList<>();
    private Consumer<String> telling = profileNotices::add;
    private final OwnProfiles ownProfiles;
    private final ReadingFileViewModel readingFile;
    private final FormViewModel form;
    private final EndpointViewModel endpoint;
    private final HopStrips hops = new HopStrips();
    private final ScoreViewModel score;
    private final GuideViewModel guide;
    private final DoctorViewModel doctor;
    private final BackgroundTimer timer;
    private final SendingViewModel sending;
    private final StoryViewModel story;
    private final MockPanelViewModel mockPanel;
    private final LookViewModel look;
    private final ShellViewModel shell;
    private boolean isSaveAsked;

    /** The parts of the program as a person starts it. */
    public AppContext(SettingsStore store, Executor fxThread) {
        this(store, fxThread, () -> MockServer.start(MockConfig.defaults()));
    }

    AppContext(SettingsStore store, Executor fxThread, Callable<MockServer> mockStarter) {
        this.fxThread = fxThread;
        this.store = store;
        var loaded = store.load();
        this.settings = loaded.settings();
        this.mock = new EmbeddedMock(mockStarter);
        this.tasks = new BackgroundTaskRunner(fxThread);
        this.threshold = new SimpleDoubleProperty(settings.threshold());
        this.form = new FormViewModel(Profiles.builtIn());
        this.ownProfiles = new OwnProfiles(form::add, this::tellOfProfile);
        ownProfiles.remember(
                settings.entry().profileFiles().stream().map(Path::of).toList());
        rememberForm();
        this.endpoint = rememberedEndpoint();
        var rules = RuleBook.in(store.folder());
        var diagnostician = new Diagnostician(rules);
        var session = new SessionHistory();
        var diagnosis = new SessionDiagnosis(diagnostician, session);
        var client = new HttpScoringClient();
        this.score = new ScoreViewModel(
                client, diagnosis::of, hops::of, tasks, endpoint, form.readingProperty(), threshold, this::over);
        this.guide =
                new GuideViewModel(client, endpoint, form.profileProperty(), tasks, endpoint.liveProperty(), threshold);
        this.doctor = new DoctorViewModel(
                new Doctor(client, diagnostician, session), tasks, fxThread, endpoint, form.profileProperty());
        this.timer = new BackgroundTimer(fxThread);
        this.sending = new SendingViewModel(
                settings.entry().sending(),
                form.readingProperty(),
                form.editingProperty(),
                endpoint::isKnown,
                score,
                timer);
        EntryMemory.connect(form, score);
        this.story = new StoryViewModel(new ScoredStage(form, score), timer, Stories.shipped(Profiles.builtIn()));
        this.mockPanel = new MockPanelViewModel(fxThread);
        var mockPane = new MockPanelFeature(mockPanel);
        this.look = new LookViewModel(settings.look());
        this.readingFile =
                new ReadingFileViewModel(tasks, fxThread, form.profileProperty(), form.profiles(), form::show);
        readingFile.remember(settings.entry().files().stream().map(Path::of).toList());
        var filePane = new ReadingFileFeature(readingFile, this::openFile);
        this.shell = new ShellViewModel(
                endpoint,
                new ScoreFeature(score, form, sending),
                List.of(
                        new GuideFeature(guide),
                        new DoctorFeature(doctor),
                        new StoryFeature(story, threshold),
                        mockPane,
                        filePane),
                List.of(mockPane.sign()),
                overlays(),
                look,
                Stream.concat(loaded.notice().stream(), rules.notice().stream()).toList());
        shell.offerFilesTo(List.of(ownProfiles, file -> {
            shell.show(filePane);
            readingFile.open(file);
            return true;
        }));
        profileNotices.forEach(shell::tell);
        this.telling = shell::tell;
    }

    /** What was remembered from the last time. */
    public Settings settings() {
        return settings;
    }

    /** The window's own state. */
    public ShellViewModel shell() {
        return shell;
    }

    /** The reading being entered. */
    public FormViewModel form() {
        return form;
    }

    /** The score. */
    public ScoreViewModel score() {
        return score;
    }

    /** The file of readings that is open. */
    public ReadingFileViewModel readingFile() {
        return readingFile;
    }

    /** When the reading is sent. */
    public SendingViewModel sending() {
        return sending;
    }

    /** Who answers. */
    public EndpointViewModel endpoint() {
        return endpoint;
    }

    /** How far the guide's steps are done. */
    public GuideViewModel guide() {
        return guide;
    }

    /** What examines the endpoint. */
    public DoctorViewModel doctor() {
        return doctor;
    }

    /** The story that is played. */
    public StoryViewModel story() {
        return story;
    }

    /** What goes wrong in the mock on purpose. */
    public MockPanelViewModel mockPanel() {
        return mockPanel;
    }

    /**
     * Starts the mock in the background.
     *
     * @param up told on the FX thread: the address it answers at; not told when it did not start
     */
    public void startMock(Consumer<URI> up) {
        mock.start(started -> fxThread.execute(() -> {
            endpoint.mockIs(started.isPresent() ? MockState.READY : MockState.FAILED);
            mockPanel.mockIs(started);
            hops.mockIs(started.map(MockServer::journal));
            started.map(server -> server.functionUri(servedProfile())).ifPresent(up);
        }));
    }

    /** What the window looks like. */
    public LookViewModel look() {
        return look;
    }

    /** Asks the desktop for its choice of colours and movement, in the background; now, and whenever that is wanted. */
    public void followDesktop(Callable<Desktop> desktop) {
        Runnable ask = () -> tasks.run(desktop, look::desktopIs, silent -> {});
        look.askedForDesktopProperty().addListener((observable, before, now) -> ask.run());
        ask.run();
    }

    /**
     * Remembers everything a moment after it changed, in the background: a program that is killed loses what was entered
     * in its last second at most.
     */
    public void saveAsItChanges(Supplier<WindowPlace> window) {
        List<ObservableValue<?>> remembered = List.of(
                form.readingProperty(),
                form.profileProperty(),
                endpoint.kindProperty(),
                endpoint.liveProperty(),
                threshold,
                sending.modeProperty(),
                readingFile.fileProperty(),
                look.themeProperty(),
                look.followsDesktopProperty(),
                look.zoomProperty());
        remembered.forEach(value -> value.addListener((observable, before, now) -> saveSoon(window)));
    }

    /**
     * Remembers everything for the next start.
     *
     * @return what kept it from being remembered, for people
     */
    public Optional<String> save(WindowPlace window) {
        // From here on nothing else is saved: the window is going.
        isSaveAsked = true;
        return store.save(remembered(window));
    }

    private void saveSoon(Supplier<WindowPlace> window) {
        if (!isSaveAsked) {
            isSaveAsked = true;
            timer.after(MOMENT, () -> {
                isSaveAsked = false;
                saveInBackground(window.get());
            });
        }
    }

    private void saveInBackground(WindowPlace window) {
        var remembered = remembered(window);
        tasks.run(() -> store.save(remembered), problem -> problem.ifPresent(this::tellOnce), unexpected -> {});
    }

    private void tellOnce(String problem) {
        if (!shell.notices().contains(problem)) {
            shell.tell(problem);
        }
    }

    private Settings remembered(WindowPlace window) {
        var remembered = settings.withProfileId(form.profileProperty().get().id())
                .withLiveAddress(endpoint.liveProperty().get())
                .withEndpointKind(endpoint.kindProperty().get())
                .withLook(look.look())
                .withThreshold(threshold.get())
                .withWindow(window)
                .withEntry(new EntrySettings(
                        sending.modeProperty().get(),
                        EntryMemory.recent(form),
                        texts(readingFile.recent()),
                        texts(ownProfiles.files())));
        for (var reading : form.lastReadings().entrySet()) {
            remembered =
                    remembered.withReading(reading.getKey(), reading.getValue().values());
        }
        return remembered;
    }

    @Override
    public void close() {
        timer.close();
        tasks.close();
        mock.close();
    }

    private List<Overlay> overlays() {
        Runnable close = () -> shell().closeOverlay();
        return List.of(
                new PaletteFeature(new PaletteViewModel(PaletteSources.of(this::shell, form, mockPanel)), close),
                new KeySheetFeature(() -> shell().commands(), close));
    }

    // Told by the call's own thread; only what is shown goes to the window's.
    private void over(DiagnosedCall call) {
        fxThread.execute(
                () -> guide.saw(call.reading(), call.outcome(), call.diagnosis().hop()));
    }

    /** The profile on show; the turbine's where the mock has no model for that one. */
    private Profile servedProfile() {
        var shown = form.profileProperty().get();
        return Profiles.builtIn().contains(shown) ? shown : Profiles.windTurbine();
    }

    // The window comes last of all parts: files are opened later, and profiles are told of before it is there.
    private void openFile(Path file) {
        shell.open(file);
    }

    private void tellOfProfile(String notice) {
        telling.accept(notice);
    }

    private static List<String> texts(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    }

    private void rememberForm() {
        for (var profile : form.profiles()) {
            lastReading(profile).ifPresent(form::remember);
        }
        form.profiles().stream()
                .filter(profile -> profile.id().equals(settings.profileId()))
                .findFirst()
                .ifPresent(profile -> form.show(lastReading(profile).orElseGet(profile::initialReading)));
        form.edits().forget();
        form.recent().remember(EntryMemory.readings(settings.entry().recent(), form.profiles()));
    }

    /** The remembered values as a reading; nothing when the profile has changed since. */
    private Optional<Reading> lastReading(Profile profile) {
        return Optional.ofNullable(settings.readings().get(profile.id())).flatMap(values -> {
            try {
                return Optional.of(new Reading(profile, values));
            } catch (InvalidReadingException outdated) {
                return Optional.empty();
            }
        });
    }

    private EndpointViewModel rememberedEndpoint() {
        var remembered = new EndpointViewModel(mock);
        settings.liveAddress().ifPresent(address -> {
            remembered.addressProperty().set(address.toString());
            remembered.checkAddress();
        });
        remembered.kindProperty().set(settings.endpointKind());
        return remembered;
    }
}

package dev.nacelle.app;

import dev.nacelle.app.auth.AwsProfileNames;
import dev.nacelle.app.auth.OsKeyStore;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.compare.CompareViewModel.Places;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.diagnosis.SessionDiagnosis;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.doctor.Doctor;
import dev.nacelle.app.doctor.DoctorFeature;
import dev.nacelle.app.doctor.DoctorViewModel;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environments.DeskViewModel;
import dev.nacelle.app.environments.EnvironmentsFeature;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.guide.GuideFeature;
import dev.nacelle.app.guide.GuideViewModel;
import dev.nacelle.app.historypane.HistoryViewModel;
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
import dev.nacelle.app.shell.EnvironmentsViewModel;
import dev.nacelle.app.shell.Overlay;
import dev.nacelle.app.shell.Pane;
import dev.nacelle.app.shell.ShellViewModel;
import dev.nacelle.app.shell.Sign;
import dev.nacelle.app.snippet.SnippetMenuView;
import dev.nacelle.app.snippet.SnippetViewModel;
import dev.nacelle.app.story.Stories;
import dev.nacelle.app.story.StoryFeature;
import dev.nacelle.app.story.StoryViewModel;
import dev.nacelle.app.task.BackgroundTaskRunner;
import dev.nacelle.app.task.BackgroundTimer;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.TextFiles;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
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
import javafx.collections.ListChangeListener;

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
    private final CallParts calls;
    private final LookViewModel look;
    private final EnvironmentStore environmentStore;
    private final DeskViewModel desk;
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
        this.environmentStore = new EnvironmentStore(store.folder(), Clock.system(ZoneId.systemDefault()));
        var environments = environmentStore.load();
        this.endpoint = rememberedEndpoint(environments.environments());
        this.desk = new DeskViewModel(
                endpoint, form::paste, form.profiles().stream().map(Profile::id).toList());
        var rules = RuleBook.in(store.folder());
        var diagnostician = new Diagnostician(rules);
        var session = new SessionHistory();
        var diagnosis = new SessionDiagnosis(diagnostician, session);
        var client = new HttpScoringClient();
        this.calls = new CallParts(
                store.folder(), fxThread, tasks, threshold, form, endpoint::nameOf, this::send, this::tell);
        this.score = new ScoreViewModel(
                client, diagnosis::of, hops::of, tasks, endpoint, form.readingProperty(), threshold, this::over);
        this.guide = new GuideViewModel(client, endpoint, form.profileProperty(), tasks, liveAddress(), threshold);
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
        var snippets =
                new SnippetViewModel(endpoint, mock::runtime, tasks, form.readingProperty(), Nodes::copy, this::tell);
        var panes = new ArrayList<Pane>();
        panes.add(new GuideFeature(guide));
        var doctorPane = new DoctorFeature(doctor);
        panes.add(doctorPane);
        panes.add(new StoryFeature(story, threshold));
        panes.addAll(
                calls.panes(client, diagnosis::of, new Places(endpoint::mock, profile -> endpoint.live(), endpoint)));
        panes.add(filePane);
        panes.add(mockPane);
        var signs = new ArrayList<Sign>();
        signs.add(mockPane.sign());
        signs.addAll(calls.signs(endpoint.kindProperty(), score, timer, this::rescue, this::goLive));
        this.shell = new ShellViewModel(
                endpoint,
                new ScoreFeature(
                        score, form, sending, calls.baselineText(score), () -> new SnippetMenuView(snippets).build()),
                new EnvironmentsFeature(desk, AwsProfileNames::here),
                panes,
                signs,
                overlays(),
                look,
                Stream.of(loaded.notice(), environments.notice(), rules.notice())
                        .flatMap(Optional::stream)
                        .toList());
        endpoint.environments().all().addListener((ListChangeListener<Environment>) change -> keepEnvironments());
        endpoint.currentProperty().addListener((observable, before, now) -> followProfile());
        endpoint.kindProperty().addListener((observable, before, now) -> followProfile());
        shell.offerFilesTo(
                List.of(file -> TextFiles.read(file).filter(desk::offer).isPresent(), ownProfiles, file -> {
                    shell.show(filePane);
                    readingFile.open(file);
                    return true;
                }));
        desk.testWith(() -> {
            shell.show(doctorPane);
            doctor.run();
        });
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

    /** The calls made so far. */
    public HistoryViewModel history() {
        return calls.history();
    }

    /** Where environments are written. */
    public DeskViewModel desk() {
        return desk;
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
            // Only now: what the history needs of the processor must not be taken from the first score.
            calls.history().open();
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
                endpoint.currentProperty(),
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
                .withEnvironment(endpoint.currentProperty().get().map(Environment::name))
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
        calls.close();
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
        calls.over(call);
        fxThread.execute(
                () -> guide.saw(call.reading(), call.outcome(), call.diagnosis().hop()));
    }

    private ObservableValue<Optional<URI>> liveAddress() {
        return endpoint.currentProperty().map(now -> now.map(Environment::address));
    }

    // The window comes last of all parts: what asks for it is asked by a person, later.
    private void send() {
        shell.feature().run();
    }

    private void tell(String notice) {
        shell.tell(notice);
    }

    private void rescue() {
        shell.rescue();
    }

    private void goLive() {
        shell.goLive();
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

    /** Before there was a file of environments, there was one live address. */
    private EndpointViewModel rememberedEndpoint(List<Environment> environments) {
        var former = settings.formerAddress()
                .filter(address -> !environmentStore.exists())
                .map(address -> Environment.at(Environment.UNNAMED, address));
        var known = new EnvironmentsViewModel(
                former.map(List::of).orElse(environments),
                new SecretBox(),
                new OsKeyStore(),
                tasks,
                notice -> shell().tell(notice));
        var remembered = new EndpointViewModel(mock, known);
        settings.environment().flatMap(known::find).or(() -> former).ifPresent(remembered::remember);
        remembered.kindProperty().set(settings.endpointKind());
        return remembered;
    }

    private void keepEnvironments() {
        environmentStore.save(endpoint.environments().all()).ifPresent(shell::tell);
    }

    /** A live environment's model takes one profile's readings: the form shows that one. */
    private void followProfile() {
        if (endpoint.kindProperty().get() == Endpoint.Kind.LIVE) {
            endpoint.currentProperty()
                    .get()
                    .flatMap(Environment::profile)
                    .flatMap(id -> form.profiles().stream()
                            .filter(profile -> profile.id().equals(id))
                            .findFirst())
                    .ifPresent(form::choose);
        }
    }
}

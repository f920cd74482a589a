package dev.nacelle.app;

import dev.nacelle.app.auth.AwsProfileNames;
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
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environments.DeskViewModel;
import dev.nacelle.app.environments.EnvironmentsFeature;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.guide.GuideFeature;
import dev.nacelle.app.guide.GuideViewModel;
import dev.nacelle.app.historypane.HistoryViewModel;
import dev.nacelle.app.hops.HopStrips;
import dev.nacelle.app.journal.JournalViewModel;
import dev.nacelle.app.look.Desktop;
import dev.nacelle.app.look.LookViewModel;
import dev.nacelle.app.mockpanel.MockPanelViewModel;
import dev.nacelle.app.palette.KeySheetFeature;
import dev.nacelle.app.palette.PaletteFeature;
import dev.nacelle.app.palette.PaletteViewModel;
import dev.nacelle.app.readingfile.ReadingFileFeature;
import dev.nacelle.app.readingfile.ReadingFileViewModel;
import dev.nacelle.app.score.ScoreFeature;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.score.SendingViewModel;
import dev.nacelle.app.score.ThresholdViewModel;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.EndpointViewModel.MockState;
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
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/** Puts the window's parts together, by hand, in this one place; remembers what is to be remembered. */
public final class AppContext implements AutoCloseable {
    private final Executor fxThread;
    private final Settings settings;
    private final EmbeddedMock mock;
    private final BackgroundTaskRunner tasks;
    private final BackgroundTimer timer;
    private final Notices notices = new Notices();
    private final SimpleDoubleProperty threshold;
    private final EntryParts entry;
    private final EndpointParts endpoints;
    private final EndpointViewModel endpoint;
    private final DeskViewModel desk;
    private final HopStrips hops = new HopStrips();
    private final CallParts calls;
    private final ScoreViewModel score;
    private final SendingViewModel sending;
    private final GuideViewModel guide;
    private final DoctorViewModel doctor;
    private final StoryViewModel story;
    private final MockParts mockParts;
    private final LookViewModel look;
    private final SettingsKeeper keeper;
    private final ShellViewModel shell;

    /** The parts of the program as a person starts it. */
    public AppContext(SettingsStore store, Executor fxThread) {
        this(store, fxThread, new HttpScoringClient());
    }

    /** The same with a client that gets out of this computer in another way. */
    public AppContext(SettingsStore store, Executor fxThread, HttpScoringClient client) {
        this(store, fxThread, () -> MockServer.start(MockConfig.defaults()), client);
    }

    AppContext(SettingsStore store, Executor fxThread, Callable<MockServer> mockStarter) {
        this(store, fxThread, mockStarter, new HttpScoringClient());
    }

    private AppContext(
            SettingsStore store, Executor fxThread, Callable<MockServer> mockStarter, HttpScoringClient client) {
        this.fxThread = fxThread;
        var loaded = store.load();
        this.settings = loaded.settings();
        this.mock = new EmbeddedMock(mockStarter);
        this.tasks = new BackgroundTaskRunner(fxThread);
        this.timer = new BackgroundTimer(fxThread);
        this.threshold = new SimpleDoubleProperty(settings.threshold());
        this.entry = new EntryParts(settings, tasks, fxThread, notices);
        var form = entry.form();
        this.endpoints = new EndpointParts(store.folder(), settings, mock, form, tasks, notices);
        this.endpoint = endpoints.endpoint();
        this.desk = endpoints.desk();
        var rules = RuleBook.in(store.folder());
        var diagnostician = new Diagnostician(rules);
        var session = new SessionHistory();
        var diagnosis = new SessionDiagnosis(diagnostician, session);
        this.calls =
                new CallParts(store.folder(), fxThread, tasks, threshold, form, endpoint::nameOf, this::send, notices);
        this.score = new ScoreViewModel(
                client, diagnosis::of, hops::of, tasks, endpoint, form.readingProperty(), threshold, this::over);
        this.sending = new SendingViewModel(
                settings.entry().sending(),
                form.readingProperty(),
                form.editingProperty(),
                endpoint::isKnown,
                score,
                timer);
        EntryMemory.connect(form, score);
        this.guide = new GuideViewModel(client, endpoint, form.profileProperty(), tasks, liveAddress(), threshold);
        this.doctor = new DoctorViewModel(
                new Doctor(client, diagnostician, session),
                tasks,
                fxThread,
                endpoint,
                form.profileProperty(),
                endpoints.sageMakerBeside());
        this.story = new StoryViewModel(new ScoredStage(form, score), timer, Stories.shipped(Profiles.builtIn()));
        this.mockParts =
                new MockParts(fxThread, timer, tasks, endpoint.kindProperty(), client, form::paste, this::show);
        this.look = new LookViewModel(settings.look());
        this.keeper =
                new SettingsKeeper(store, timer, tasks, window -> endpoints.in(remembered(window)), this::tellOnce);
        var doctorPane = new DoctorFeature(doctor);
        var filePane = new ReadingFileFeature(entry.readingFile(), this::openFile);
        var panes =
                new ArrayList<Pane>(List.of(new GuideFeature(guide), doctorPane, new StoryFeature(story, threshold)));
        panes.addAll(
                calls.panes(client, diagnosis::of, new Places(endpoint::mock, profile -> endpoint.live(), endpoint)));
        panes.add(filePane);
        panes.addAll(mockParts.panes());
        var signs = new ArrayList<Sign>(mockParts.signs());
        signs.addAll(calls.signs(endpoint.kindProperty(), score, timer, this::rescue, this::goLive));
        this.shell = new ShellViewModel(
                endpoint,
                scoreFeature(),
                new EnvironmentsFeature(desk, AwsProfileNames::here),
                panes,
                signs,
                overlays(),
                look,
                Stream.of(loaded.notice(), endpoints.notice(), rules.notice())
                        .flatMap(Optional::stream)
                        .toList());
        shell.offerFilesTo(
                List.of(file -> TextFiles.read(file).filter(desk::offer).isPresent(), entry.ownProfiles(), file -> {
                    shell.show(filePane);
                    entry.readingFile().open(file);
                    return true;
                }));
        desk.testWith(() -> {
            shell.show(doctorPane);
            doctor.run();
        });
        notices.showIn(shell::tell);
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
        return entry.form();
    }

    /** The score. */
    public ScoreViewModel score() {
        return score;
    }

    /** The file of readings that is open. */
    public ReadingFileViewModel readingFile() {
        return entry.readingFile();
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
        return mockParts.panel();
    }

    /** Every call that reached the mock. */
    public JournalViewModel journal() {
        return mockParts.journal();
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
            mockParts.mockIs(started);
            hops.mockIs(started.map(MockServer::journal));
            started.map(server -> server.functionUri(entry.servedProfile())).ifPresent(up);
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
                form().readingProperty(),
                form().unfinishedProperty(),
                form().profileProperty(),
                endpoint.kindProperty(),
                endpoint.currentProperty(),
                threshold,
                sending.modeProperty(),
                readingFile().fileProperty(),
                look.lookBinding());
        keeper.follow(remembered, window);
    }

    /**
     * Remembers everything for the next start.
     *
     * @return what kept it from being remembered, for people
     */
    public Optional<String> save(WindowPlace window) {
        var problems = Stream.of(keeper.saveLast(window), endpoints.save())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(problems).filter(text -> !text.isEmpty());
    }

    @Override
    public void close() {
        timer.close();
        calls.close();
        tasks.close();
        mock.close();
    }

    private ScoreFeature scoreFeature() {
        var snippets =
                new SnippetViewModel(endpoint, mock::runtime, tasks, form().readingProperty(), Nodes::copy, notices);
        return new ScoreFeature(
                score,
                form(),
                sending,
                new ThresholdViewModel(threshold, endpoint.thresholdCosts(form().profileProperty())),
                calls.baselineText(score),
                () -> new SnippetMenuView(snippets).build());
    }

    private List<Overlay> overlays() {
        Runnable close = () -> shell().closeOverlay();
        return List.of(
                new PaletteFeature(
                        "palette",
                        "Shortcut+K",
                        new PaletteViewModel(PaletteSources.of(this::shell, form(), mockPanel(), story)),
                        close),
                new PaletteFeature(
                        ShellViewModel.ENVIRONMENTS,
                        "Shortcut+Shift+E",
                        new PaletteViewModel(PaletteSources.environments(endpoint)),
                        close),
                new KeySheetFeature(() -> shell().commands(), close));
    }

    private Settings remembered(WindowPlace window) {
        return entry.in(settings, sending.modeProperty().get())
                .withLook(look.look())
                .withThreshold(threshold.get())
                .withWindow(window);
    }

    private void tellOnce(String problem) {
        if (!shell.notices().contains(problem)) {
            shell.tell(problem);
        }
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

    private void rescue() {
        shell.rescue();
    }

    private void goLive() {
        shell.goLive();
    }

    private void show(Pane pane) {
        shell.show(pane);
    }

    private void openFile(Path file) {
        shell.open(file);
    }
}

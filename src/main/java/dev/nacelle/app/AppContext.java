package dev.nacelle.app;

import dev.nacelle.app.auth.AwsProfileNames;
import dev.nacelle.app.auth.OsKeyStore;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.diagnosis.SessionDiagnosis;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environments.DeskViewModel;
import dev.nacelle.app.environments.EnvironmentsFeature;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.mockpanel.MockPanelFeature;
import dev.nacelle.app.mockpanel.MockPanelViewModel;
import dev.nacelle.app.score.ScoreFeature;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.EndpointViewModel.MockState;
import dev.nacelle.app.shell.EnvironmentsViewModel;
import dev.nacelle.app.shell.ShellViewModel;
import dev.nacelle.app.task.BackgroundTaskRunner;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;

/** Puts the window's parts together, by hand, in this one place; remembers what is to be remembered. */
public final class AppContext implements AutoCloseable {
    private final Executor fxThread;
    private final SettingsStore store;
    private final Settings settings;
    private final EmbeddedMock mock;
    private final BackgroundTaskRunner tasks;
    private final SimpleDoubleProperty threshold;
    private final FormViewModel form;
    private final EndpointViewModel endpoint;
    private final ScoreViewModel score;
    private final MockPanelViewModel mockPanel;
    private final EnvironmentStore environmentStore;
    private final DeskViewModel desk;
    private final ShellViewModel shell;

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
        this.form = rememberedForm();
        this.environmentStore = new EnvironmentStore(store.folder(), Clock.system(ZoneId.systemDefault()));
        var environments = environmentStore.load();
        this.endpoint = rememberedEndpoint(environments.environments());
        this.desk = new DeskViewModel(
                endpoint, form::paste, form.profiles().stream().map(Profile::id).toList());
        var rules = RuleBook.in(store.folder());
        var diagnosis = new SessionDiagnosis(new Diagnostician(rules), new SessionHistory());
        this.score = new ScoreViewModel(
                new HttpScoringClient(), diagnosis::of, tasks, endpoint, form.readingProperty(), threshold);
        this.mockPanel = new MockPanelViewModel(fxThread);
        var mockPane = new MockPanelFeature(mockPanel);
        this.shell = new ShellViewModel(
                endpoint,
                new ScoreFeature(score, form),
                new EnvironmentsFeature(desk, AwsProfileNames::here),
                List.of(mockPane),
                List.of(mockPane.sign()),
                settings.theme(),
                Stream.of(loaded.notice(), environments.notice(), rules.notice())
                        .flatMap(Optional::stream)
                        .toList());
        endpoint.environments().all().addListener((ListChangeListener<Environment>) change -> keepEnvironments());
        endpoint.currentProperty().addListener((observable, before, now) -> followProfile());
        endpoint.kindProperty().addListener((observable, before, now) -> followProfile());
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

    /** Who answers. */
    public EndpointViewModel endpoint() {
        return endpoint;
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
            endpoint.mockIs(started.isPresent() ? MockState.READY : MockState.FAILED);
            mockPanel.mockIs(started);
            started.map(server -> server.functionUri(form.profileProperty().get()))
                    .ifPresent(up);
        }));
    }

    /**
     * Remembers everything for the next start.
     *
     * @return what kept it from being remembered, for people
     */
    public Optional<String> save(WindowPlace window) {
        var remembered = settings.withProfileId(form.profileProperty().get().id())
                .withEnvironment(endpoint.currentProperty().get().map(Environment::name))
                .withEndpointKind(endpoint.kindProperty().get())
                .withTheme(shell.themeProperty().get())
                .withThreshold(threshold.get())
                .withWindow(window);
        for (var reading : form.lastReadings().entrySet()) {
            remembered =
                    remembered.withReading(reading.getKey(), reading.getValue().values());
        }
        return store.save(remembered);
    }

    @Override
    public void close() {
        tasks.close();
        mock.close();
    }

    private FormViewModel rememberedForm() {
        var remembered = new FormViewModel(Profiles.builtIn());
        for (var profile : remembered.profiles()) {
            lastReading(profile).ifPresent(remembered::remember);
        }
        remembered.profiles().stream()
                .filter(profile -> profile.id().equals(settings.profileId()))
                .findFirst()
                .ifPresent(profile -> remembered.show(lastReading(profile).orElseGet(profile::initialReading)));
        return remembered;
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

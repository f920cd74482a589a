package dev.nacelle.app;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.OsKeyStore;
import dev.nacelle.app.doctor.DirectViewModel;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environments.DeskViewModel;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.EnvironmentsViewModel;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;

/** Who answers: the mock, and the environments a person named. Part of the wiring. */
final class EndpointParts {
    private final EnvironmentStore store;
    private final FormViewModel form;
    private final TaskRunner tasks;
    private final Consumer<String> notices;
    private final EnvironmentKeeper keeper;
    private final Optional<String> notice;
    private final EndpointViewModel endpoint;
    private final DeskViewModel desk;

    /**
     * @param folder where the environments are kept
     * @param remembered who answered the last time
     * @param notices takes what a person should know
     */
    EndpointParts(
            Path folder,
            Settings remembered,
            EmbeddedMock mock,
            FormViewModel form,
            TaskRunner tasks,
            Consumer<String> notices) {
        this.store = new EnvironmentStore(folder, Clock.system(ZoneId.systemDefault()));
        this.form = form;
        this.tasks = tasks;
        this.notices = notices;
        var loaded = store.load();
        this.notice = loaded.notice();
        this.keeper = new EnvironmentKeeper(store, loaded.environments(), tasks, notices);
        this.endpoint = remembered(remembered, loaded.environments(), mock);
        this.desk = new DeskViewModel(
                endpoint, form::paste, form.profiles().stream().map(Profile::id).toList());
        var all = endpoint.environments().all();
        all.addListener((ListChangeListener<Environment>) change -> keeper.keep(all));
        endpoint.currentProperty().addListener((observable, before, now) -> followProfile());
        endpoint.kindProperty().addListener((observable, before, now) -> followProfile());
    }

    EndpointViewModel endpoint() {
        return endpoint;
    }

    DeskViewModel desk() {
        return desk;
    }

    /** What was wrong with the file of environments, for people. */
    Optional<String> notice() {
        return notice;
    }

    /** The offer to ask SageMaker itself beside a live API, as an environment that asks it directly names it. */
    DirectViewModel sageMakerBeside() {
        var api = Bindings.createObjectBinding(this::api, endpoint.kindProperty(), endpoint.currentProperty());
        var named = Bindings.createObjectBinding(
                this::named, endpoint.environments().all());
        return new DirectViewModel(api, named);
    }

    private Optional<URI> api() {
        return endpoint.currentProperty()
                .get()
                .filter(now -> endpoint.kindProperty().get() == Endpoint.Kind.LIVE)
                .filter(now -> now.auth().kind() != Auth.Kind.DIRECT)
                .map(Environment::address);
    }

    private Optional<Auth.Direct> named() {
        return endpoint.environments().all().stream()
                .map(Environment::auth)
                .filter(AuthPlan.Direct.class::isInstance)
                .map(AuthPlan.Direct.class::cast)
                .map(plan -> new Auth.Direct(plan.endpointName(), plan.region(), plan.source()))
                .findFirst();
    }

    /** These settings with who answers now. */
    Settings in(Settings settings) {
        return settings.withEnvironment(endpoint.currentProperty().get().map(Environment::name))
                .withEndpointKind(endpoint.kindProperty().get());
    }

    /**
     * Writes now whatever of the environments is not yet written.
     *
     * @return what kept it from being written, for people
     */
    Optional<String> save() {
        return keeper.write();
    }

    /** Before there was a file of environments, there was one live address. */
    private EndpointViewModel remembered(Settings settings, List<Environment> environments, EmbeddedMock mock) {
        var former = settings.formerAddress()
                .filter(address -> !store.exists())
                .map(address -> Environment.at(Environment.UNNAMED, address));
        var known = new EnvironmentsViewModel(
                former.map(List::of).orElse(environments), new SecretBox(), new OsKeyStore(), tasks, notices);
        var remembered = new EndpointViewModel(mock, known);
        settings.environment().flatMap(known::find).or(() -> former).ifPresent(remembered::remember);
        remembered.kindProperty().set(settings.endpointKind());
        return remembered;
    }

    /** A live environment's model takes one profile's readings: the form shows that one. */
    private void followProfile() {
        if (endpoint.kindProperty().get() == Endpoint.Kind.LIVE) {
            endpoint.currentProperty()
                    .get()
                    .flatMap(Environment::profile)
                    .flatMap(form::find)
                    .ifPresent(form::choose);
        }
    }
}

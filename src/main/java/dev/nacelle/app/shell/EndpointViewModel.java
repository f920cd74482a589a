package dev.nacelle.app.shell;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.model.ThresholdCosts;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Who answers: the embedded mock, or a live environment. */
public final class EndpointViewModel implements TargetSource {
    /** How the embedded mock is. */
    public enum MockState {
        /** Not up yet; a score asked for now waits for it. */
        STARTING,
        /** It answers. */
        READY,
        /** It did not start. */
        FAILED
    }

    private final EmbeddedMock mock;
    private final EnvironmentsViewModel environments;
    private final ObjectProperty<Endpoint.Kind> kind = new SimpleObjectProperty<>(Endpoint.Kind.MOCK);
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<MockState> mockState = new ReadOnlyObjectWrapper<>(MockState.STARTING);
    private final ReadOnlyObjectWrapper<Optional<AddressCheck>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Environment>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper askedForAddress = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper askedForSecrets = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper askedForList = new ReadOnlyIntegerWrapper();
    private final StringBinding badge;
    private boolean settling;

    public EndpointViewModel(EmbeddedMock mock, EnvironmentsViewModel environments) {
        this.mock = mock;
        this.environments = environments;
        address.addListener((observable, before, now) -> {
            if (!settling) {
                current.set(Optional.empty());
                check.set(Optional.empty());
            }
        });
        badge = Bindings.createStringBinding(this::badgeNow, kind, current, mockState);
    }

    /** Every live environment. */
    public EnvironmentsViewModel environments() {
        return environments;
    }

    /** Mock or live. */
    public ObjectProperty<Endpoint.Kind> kindProperty() {
        return kind;
    }

    /** The live address as typed or pasted; {@link #checkAddress()} cleans it and makes an environment of it. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The live environment readings go to; nothing while there is no usable one. */
    public ReadOnlyObjectProperty<Optional<Environment>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What became of the address when it was last checked; nothing since it was changed. */
    public ReadOnlyObjectProperty<Optional<AddressCheck>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** How the embedded mock is. */
    public ReadOnlyObjectProperty<MockState> mockStateProperty() {
        return mockState.getReadOnlyProperty();
    }

    /** Counts how often a usable address was wanted and not there. */
    public ReadOnlyIntegerProperty askedForAddressProperty() {
        return askedForAddress.getReadOnlyProperty();
    }

    /** Counts how often a call was wanted for which the current environment lacked a secret. */
    public ReadOnlyIntegerProperty askedForSecretsProperty() {
        return askedForSecrets.getReadOnlyProperty();
    }

    /** Counts how often the list of environments was wanted. */
    public ReadOnlyIntegerProperty askedForListProperty() {
        return askedForList.getReadOnlyProperty();
    }

    /** Wants the list of environments to be seen. */
    public void askForList() {
        askedForList.set(askedForList.get() + 1);
    }

    /** In words, who answers. */
    public StringBinding badgeBinding() {
        return badge;
    }

    /** Told by who started the mock. */
    public void mockIs(MockState state) {
        mockState.set(state);
    }

    /** Makes that environment the live one, without going live. */
    public void remember(Environment environment) {
        check.set(Optional.empty());
        show(environment);
        environments.recall(environment);
    }

    /** Goes live to that environment. */
    public void choose(Environment environment) {
        remember(environment);
        kind.set(Endpoint.Kind.LIVE);
    }

    /** Takes an environment up as edited, and goes live to it. */
    public void put(Optional<String> replaces, Environment environment, List<Found.Given> given) {
        choose(environments.put(replaces, environment, given));
    }

    /** Forgets an environment; if it was the current one, there is none, and the mock answers. */
    public void remove(Environment environment) {
        environments.remove(environment);
        if (current.get().filter(environment::equals).isPresent()) {
            kind.set(Endpoint.Kind.MOCK);
            address.set("");
        }
    }

    /** Cleans the address and says what is wrong with it; nothing happens while it is a current environment's. */
    public void checkAddress() {
        if (current.get().isEmpty()) {
            settle(LiveAddress.check(address.get()));
        }
    }

    /** Takes the address the last check suggests. */
    public void useSuggestion() {
        questionable().ifPresent(doubt -> accept(doubt.suggestion()));
    }

    /** Takes the address as it was given, in spite of the last check. */
    public void useAsGiven() {
        questionable().ifPresent(doubt -> accept(doubt.asGiven()));
    }

    /** Whether there is somebody to send to without asking for an address first. */
    public boolean isKnown() {
        return kind.get() == Endpoint.Kind.MOCK
                || current.get()
                        .filter(environment -> environments.missing(environment).isEmpty())
                        .isPresent();
    }

    @Override
    public Optional<Callable<Target>> pick(Profile profile) {
        return kind.get() == Endpoint.Kind.MOCK ? mock(profile) : live();
    }

    /** Where the mock takes readings of that profile, whoever is chosen. */
    public Optional<Callable<Target>> mock(Profile profile) {
        return Optional.of(() -> Target.usual(mock.endpoint(profile)));
    }

    /** Where the live environment takes readings, whoever is chosen; nothing while something of it is missing. */
    public Optional<Callable<Target>> live() {
        checkAddress();
        if (current.get().isEmpty()) {
            askedForAddress.set(askedForAddress.get() + 1);
        }
        return current.get().flatMap(this::target);
    }

    /** What each threshold costs with the model that answers for a profile; nothing where nobody has counted. */
    public ObservableValue<Optional<ThresholdCosts>> thresholdCosts(ObservableValue<Profile> profile) {
        return Bindings.createObjectBinding(
                () -> kind.get() == Endpoint.Kind.MOCK ? mock.thresholdCosts(profile.getValue()) : Optional.empty(),
                kind,
                mockState,
                profile);
    }

    /** What a person calls that endpoint. */
    public String nameOf(Endpoint asked) {
        return asked.isMock()
                ? Messages.text("endpoint.mock.text")
                : current.get()
                        .filter(environment ->
                                Endpoint.live(environment.address()).address().equals(asked.address()))
                        .map(Environment::name)
                        .filter(name -> !name.equals(Environment.UNNAMED))
                        .orElse(asked.host());
    }

    private Optional<Callable<Target>> target(Environment environment) {
        if (!environments.missing(environment).isEmpty()) {
            askedForSecrets.set(askedForSecrets.get() + 1);
            return Optional.empty();
        }
        var target = environment.target(environments.secrets(environment));
        return Optional.of(() -> target);
    }

    private void settle(AddressCheck result) {
        check.set(Optional.of(result));
        result.<Optional<URI>>match(
                        usable -> Optional.of(usable.uri()), doubt -> Optional.empty(), no -> Optional.empty())
                .ifPresent(this::take);
    }

    private void accept(URI uri) {
        check.set(Optional.empty());
        take(uri);
    }

    /** An address by itself never takes a named environment's secrets along: it is one of its own. */
    private void take(URI uri) {
        var plain = Environment.at(Environment.UNNAMED, uri);
        var known = environments.all().stream()
                .filter(one -> uri.getRawQuery() == null && one.address().equals(uri))
                .findFirst();
        var query = Optional.ofNullable(uri.getRawQuery()).filter(text -> !text.isBlank());
        show(known.orElseGet(() -> environments.put(
                Optional.of(Environment.UNNAMED),
                plain,
                query.map(text -> List.of(new Found.Given(SecretSlot.query(), Secret.of(text))))
                        .orElse(List.of()))));
    }

    private void show(Environment environment) {
        settling = true;
        address.set(environment.address() + (environment.query() ? "?" + Secret.HIDDEN : ""));
        settling = false;
        current.set(Optional.of(environment));
    }

    private Optional<AddressCheck.Questionable> questionable() {
        return check.get()
                .flatMap(result -> result.match(usable -> Optional.empty(), Optional::of, refused -> Optional.empty()));
    }

    private String badgeNow() {
        if (kind.get() == Endpoint.Kind.LIVE) {
            return current.get().map(EndpointViewModel::badge).orElse(Messages.text("endpoint.badge.live.none"));
        }
        return switch (mockState.get()) {
            case STARTING -> Messages.text("endpoint.badge.mock.starting");
            case READY -> Messages.text("endpoint.badge.mock");
            case FAILED -> Messages.text("endpoint.badge.mock.failed");
        };
    }

    private static String badge(Environment environment) {
        var unnamed = environment.name().equals(Environment.UNNAMED);
        return Messages.text(
                "endpoint.badge.live",
                unnamed ? Endpoint.live(environment.address()).host() : environment.name());
    }
}

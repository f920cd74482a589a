package dev.nacelle.app.shell;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentNames;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The live environments by name, and the secrets they take: in memory, and in the key store where a person wants it. */
public final class EnvironmentsViewModel {
    private final ObservableList<Environment> all = FXCollections.observableArrayList();
    private final SecretBox secrets;
    private final KeyStore keyStore;
    private final TaskRunner tasks;
    private final Consumer<String> notice;
    private final ReadOnlyIntegerWrapper secretsChanged = new ReadOnlyIntegerWrapper();

    // Held here: a read-only list listens weakly to what it shows, and one made for each caller would soon be deaf.
    private final ObservableList<Environment> shown = FXCollections.unmodifiableObservableList(all);

    /**
     * @param notice is told what a person should know, such as that the key store keeps nothing
     */
    public EnvironmentsViewModel(
            List<Environment> known, SecretBox secrets, KeyStore keyStore, TaskRunner tasks, Consumer<String> notice) {
        this.all.setAll(known);
        this.secrets = secrets;
        this.keyStore = keyStore;
        this.tasks = tasks;
        this.notice = notice;
    }

    /** Every live environment, in the order they were made. */
    public ObservableList<Environment> all() {
        return shown;
    }

    /** The one of that name. */
    public Optional<Environment> find(String name) {
        return EnvironmentNames.find(all, name);
    }

    /** The secrets of that environment that are known now. */
    public SecretBox.OfOne secrets(Environment environment) {
        return secrets.of(environment.name());
    }

    /** The secrets that environment still needs. */
    public List<SecretSlot> missing(Environment environment) {
        return secrets(environment).missing(environment.slots());
    }

    /** Counts how often a secret came or went. */
    public ReadOnlyIntegerProperty secretsChangedProperty() {
        return secretsChanged.getReadOnlyProperty();
    }

    /**
     * Takes an environment up.
     *
     * @param replaces the name of the one whose place it takes; a new one goes to the end, under a name of its own
     * @param given secrets as they were entered; those already known stay, unless the address leads to another server
     * @return as it is known from now on
     */
    public Environment put(Optional<String> replaces, Environment environment, List<Found.Given> given) {
        var others = all.stream()
                .filter(one -> replaces.stream().noneMatch(one.name()::equalsIgnoreCase))
                .toList();
        var named = EnvironmentNames.unique(environment, others);
        var before = replaces.flatMap(this::find);
        var kept = keptSecrets(before, named);
        given.forEach(one -> kept.put(one.slot(), one.secret()));
        before.ifPresent(one -> secrets.forget(one.name()));
        kept.forEach((slot, secret) -> secrets.put(named.name(), slot, secret));
        keep(named, before.map(EnvironmentsViewModel::keys).orElse(List.of()), kept);
        replace(before, named);
        changed();
        return named;
    }

    /** Takes environments up that came in a text; none takes another's place. */
    public List<Environment> add(Found found) {
        var taken = new ArrayList<Environment>();
        for (var environment : found.environments()) {
            // Only one is without a name of its own: the next takes its place.
            var replaces = Optional.of(environment.name()).filter(Environment.UNNAMED::equals);
            taken.add(put(replaces, environment, found.environments().size() == 1 ? found.secrets() : List.of()));
        }
        return List.copyOf(taken);
    }

    /** A second one of the kind, without the secrets of the first. */
    public Environment duplicate(Environment environment) {
        return put(Optional.empty(), environment, List.of());
    }

    /** Forgets an environment and its secrets, wherever they are kept. */
    public void remove(Environment environment) {
        secrets.forget(environment.name());
        keep(environment, keys(environment), Map.of());
        all.remove(environment);
        changed();
    }

    /** Asks the key store for what that environment needs and keeps there; answers in the background. */
    public void recall(Environment environment) {
        var missing = missing(environment);
        if (environment.keyStore() && !missing.isEmpty()) {
            tasks.run(() -> recalled(environment, missing), found -> take(environment, found), failed -> {});
        }
    }

    private Map<SecretSlot, Secret> recalled(Environment environment, List<SecretSlot> slots) {
        var found = new HashMap<SecretSlot, Secret>();
        slots.forEach(slot -> keyStore.get(environment.keyName(slot)).ifPresent(secret -> found.put(slot, secret)));
        return found;
    }

    private void take(Environment environment, Map<SecretSlot, Secret> found) {
        if (all.contains(environment)) {
            found.forEach((slot, secret) -> secrets.put(environment.name(), slot, secret));
            changed();
        }
    }

    /** What is known already of the places this environment has; nothing of it ever goes to another server. */
    private Map<SecretSlot, Secret> keptSecrets(Optional<Environment> before, Environment environment) {
        var kept = new HashMap<SecretSlot, Secret>();
        before.filter(one -> origin(one).equals(origin(environment))).ifPresent(one -> environment
                .slots()
                .forEach(slot -> secrets(one).get(slot).ifPresent(secret -> kept.put(slot, secret))));
        return kept;
    }

    private static String origin(Environment environment) {
        return environment.address().getScheme() + "://" + environment.address().getRawAuthority();
    }

    /** What is no longer wanted goes before what is, or a secret kept anew could be lost. */
    private void keep(Environment environment, List<String> unwanted, Map<SecretSlot, Secret> kept) {
        var wanted = environment.keyStore() ? kept : Map.<SecretSlot, Secret>of();
        if (unwanted.isEmpty() && wanted.isEmpty()) {
            return;
        }
        Runnable tell = () -> notice.accept(Messages.text("environment.key-store.refused", environment.name()));
        tasks.run(
                () -> {
                    unwanted.forEach(keyStore::remove);
                    return wanted.entrySet().stream()
                            .allMatch(entry -> keyStore.put(environment.keyName(entry.getKey()), entry.getValue()));
                },
                done -> {
                    if (!done) {
                        tell.run();
                    }
                },
                failed -> tell.run());
    }

    /** The names its secrets are kept under; none where they are not. */
    private static List<String> keys(Environment environment) {
        return environment.keyStore()
                ? environment.slots().stream().map(environment::keyName).toList()
                : List.of();
    }

    private void replace(Optional<Environment> before, Environment environment) {
        if (before.isPresent()) {
            all.set(all.indexOf(before.get()), environment);
        } else {
            all.add(environment);
        }
    }

    private void changed() {
        secretsChanged.set(secretsChanged.get() + 1);
    }
}

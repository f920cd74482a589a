package dev.nacelle.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EnvironmentsViewModelTest {
    private static final Environment LAB = Environment.at("Lab", URI.create("https://api.example.com/score"))
            .withAuth(new AuthPlan.Bearer())
            .withKeyStore(true);
    private static final List<Found.Given> TOKEN = List.of(new Found.Given(SecretSlot.token(), Secret.of("t-secret")));

    private final Map<String, Secret> kept = new HashMap<>();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final List<String> notices = new ArrayList<>();

    @Test
    void aSecretInTheKeyStoreIsThereAgainAfterAStart() {
        model(List.of(), new Kept()).put(Optional.empty(), LAB, TOKEN);
        tasks.runAll();
        assertEquals(Map.of("Lab / auth", Secret.of("t-secret")), kept);

        var next = model(List.of(LAB), new Kept());
        assertEquals(List.of(SecretSlot.token()), next.missing(LAB));
        next.recall(LAB);
        tasks.runAll();

        assertEquals(List.of(), next.missing(LAB));
        assertEquals(1, next.secretsChangedProperty().get());
    }

    @Test
    void aRenamedEnvironmentTakesItsKeptSecretsAlong() {
        var model = model(List.of(), new Kept());
        model.put(Optional.empty(), LAB, TOKEN);

        model.put(Optional.of("Lab"), LAB.withName("Room"), List.of());
        tasks.runAll();

        assertEquals(Map.of("Room / auth", Secret.of("t-secret")), kept);
        assertEquals(List.of(LAB.withName("Room")), model.all());
    }

    @Test
    void aSecretNoLongerWantedInTheKeyStoreGoesThere() {
        var model = model(List.of(), new Kept());
        model.put(Optional.empty(), LAB, TOKEN);

        model.put(Optional.of("Lab"), LAB.withKeyStore(false), List.of());
        tasks.runAll();

        assertEquals(Map.of(), kept);
        assertEquals(List.of(), model.missing(LAB));
    }

    @Test
    void aSecretNeverGoesToAnotherServer() {
        var model = model(List.of(), KeyStore.NONE);
        var here = model.put(Optional.empty(), LAB.withName(Environment.UNNAMED).withKeyStore(false), TOKEN);
        var elsewhere = Environment.at(here.name(), URI.create("https://evil.example.com/score"))
                .withAuth(new AuthPlan.Bearer());

        model.add(new Found("", List.of(elsewhere), List.of(), List.of(), Optional.empty()));

        assertEquals(List.of(elsewhere), model.all());
        assertEquals(List.of(SecretSlot.token()), model.missing(elsewhere));
    }

    @Test
    void aDeletedEnvironmentLeavesNothingInTheKeyStore() {
        var model = model(List.of(), new Kept());
        model.put(Optional.empty(), LAB, TOKEN);

        model.remove(LAB);
        tasks.runAll();

        assertEquals(Map.of(), kept);
        assertEquals(List.of(), model.all());
    }

    @Test
    void withoutAKeyStoreTheSecretHoldsForTheSessionAndThatIsSaid() {
        var model = model(List.of(), KeyStore.NONE);

        model.put(Optional.empty(), LAB, TOKEN);
        tasks.runAll();

        assertEquals(List.of(), model.missing(LAB));
        assertEquals(List.of(Messages.text("environment.key-store.refused", "Lab")), notices);
    }

    @Test
    void aDuplicateHasNoSecrets() {
        var model = model(List.of(), KeyStore.NONE);
        model.put(Optional.empty(), LAB.withKeyStore(false), TOKEN);

        var second = model.duplicate(model.all().get(0));

        assertEquals("Lab 2", second.name());
        assertEquals(List.of(SecretSlot.token()), model.missing(second));
    }

    private EnvironmentsViewModel model(List<Environment> known, KeyStore keyStore) {
        return new EnvironmentsViewModel(known, new SecretBox(), keyStore, tasks, notices::add);
    }

    private final class Kept implements KeyStore {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Secret> get(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public boolean put(String name, Secret secret) {
            kept.put(name, secret);
            return true;
        }

        @Override
        public void remove(String name) {
            kept.remove(name);
        }
    }
}

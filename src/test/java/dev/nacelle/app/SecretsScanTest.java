package dev.nacelle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.doctor.DoctorViewModel;
import dev.nacelle.app.environments.EditorViewModel;
import dev.nacelle.app.environments.EditorViewModel.ProxyKind;
import dev.nacelle.app.environments.Field;
import dev.nacelle.app.historypane.HistoryViewModel;
import dev.nacelle.app.score.FailureText;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A known secret in every place there is for one, and a look at everything the program writes, shows and logs. */
final class SecretsScanTest {
    private static final List<String> SECRETS = List.of(
            "query-5ecret",
            "userinfo-5ecret",
            "field-5ecret",
            "key-5ecret",
            "proxy-5ecret",
            "token-5ecret",
            "AKIA5ECRETSCAN000000",
            "aws-5ecret");

    private static final long PATIENCE_SECONDS = 180;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> copied = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler listening = new Listening();
    // What the FX thread is to the window: everything comes back to the test's own thread, which does it while it
    // waits.
    private final BlockingQueue<Runnable> atHome = new LinkedBlockingQueue<>();

    @TempDir
    private Path home;

    private AppContext context;
    private MockServer live;

    @BeforeEach
    void start() throws IOException {
        var credentials = Files.writeString(
                Files.createDirectories(home.resolve("aws")).resolve("credentials"),
                "[lab]\naws_access_key_id = AKIA5ECRETSCAN000000\naws_secret_access_key = aws-5ecret\n");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        root.setLevel(Level.INFO);
        root.addHandler(listening);
        live = MockServer.start(MockConfig.defaults());
        context = new AppContext(new SettingsStore(home.resolve("nacelle"), Clock.systemUTC()), atHome::add);
    }

    @AfterEach
    void stop() {
        context.close();
        live.close();
        root.removeHandler(listening);
        root.setLevel(before);
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void noSecretIsWrittenShownOrLogged() throws Exception {
        var editor = open("Key", Auth.Kind.HEADER);
        editor.text(Field.SECRET).set("key-5ecret");
        editor.addHeader();
        editor.headers().get(0).nameProperty().set("x-odd");
        editor.headers().get(0).secretProperty().set(true);
        editor.headers().get(0).valueProperty().set("field-5ecret");
        editor.proxyProperty().set(ProxyKind.FIXED);
        editor.text(Field.PROXY_HOST).set("127.0.0.1");
        editor.text(Field.PROXY_PORT).set("9");
        editor.text(Field.PROXY_USER).set("jo");
        editor.text(Field.PROXY_PASSWORD).set("proxy-5ecret");
        scored();

        open("Token", Auth.Kind.BEARER).text(Field.SECRET).set("token-5ecret");
        scored();

        var signed = open("Signed", Auth.Kind.SIGV4);
        signed.text(Field.REGION).set("eu-west-1");
        signed.text(Field.AWS_PROFILE).set("lab");
        scored();

        context.desk()
                .offer("curl '" + address() + "' -H 'x-api-key: key-5ecret' -u 'AKIA5ECRETSCAN000000:aws-5ecret'");
        seen.add(context.desk().foundProperty().get().orElseThrow().toString());
        context.desk().take();
        scoreOnce();

        context.save(new WindowPlace(0, 0, 1180, 760, false));
        seen.add(context.desk().exported());
        assertEquals(4, context.endpoint().environments().all().size());
        assertNone("shown or logged", String.join("\n", seen));
        var written = written();
        assertTrue(written.contains("\"Signed\""), written);
        assertNone("written", written);
    }

    /** A failure of each environment, the Doctor's report in both its forms, and everything that can be handed on. */
    @Test
    void noSecretIsInWhatFailuresLeaveBehindOrWhatIsHandedOn() throws Exception {
        var handedOn = Files.createDirectories(home.resolve("nacelle").resolve("handed-on"));
        for (var kind : List.of(Auth.Kind.HEADER, Auth.Kind.BEARER, Auth.Kind.SIGV4)) {
            var editor = open(kind.name(), kind);
            switch (kind) {
                case HEADER -> editor.text(Field.SECRET).set("key-5ecret");
                case BEARER -> editor.text(Field.SECRET).set("token-5ecret");
                default -> {
                    editor.text(Field.REGION).set("eu-west-1");
                    editor.text(Field.AWS_PROFILE).set("lab");
                }
            }
            live.faults().deactivate();
            scored();
            live.faults().activate(scenario("payload-2-old-function"));
            scoreOnce();
            assertEquals(State.FAILED, context.score().stateProperty().get());
            examined(handedOn, kind.name());
        }
        broken("http://127.0.0.1:9/score?k=query-5ecret");
        context.endpoint().addressProperty().set("https://jo:userinfo-5ecret@api.example.com/score?k=query-5ecret");
        context.endpoint().checkAddress();
        seen.add(String.valueOf(context.endpoint().checkProperty().get()));
        context.desk()
                .offer(
                        "curl 'https://jo:userinfo-5ecret@api.example.com/score' -H 'Authorization: Bearer token-5ecret'");
        seen.add(context.desk().foundProperty().get().map(Object::toString).orElse(""));

        assertTrue(copied.size() >= 4, copied.toString());
        assertTrue(copied.get(0).contains("POST /") && copied.get(0).contains("500"), copied.get(0));
        assertNone("copied as details", String.join("\n", copied));
        exported(handedOn);
        context.save(new WindowPlace(0, 0, 1180, 760, false));
        assertNone("shown or logged", String.join("\n", seen));
        var written = written();
        for (var expected : List.of("\"BEARER\"", "Doctor's report", "\"diagnosis\"", "Internal Server Error")) {
            assertTrue(written.contains(expected), expected + " is not in " + written);
        }
        assertNone("written", written);
    }

    private void broken(String address) throws InterruptedException {
        context.desk().create();
        context.desk().editor().text(Field.NAME).set("Nobody");
        context.desk().editor().text(Field.ADDRESS).set(address);
        context.desk().editor().useAsGiven();
        context.desk().save();
        scoreOnce();
        assertEquals(State.FAILED, context.score().stateProperty().get());
    }

    private void examined(Path folder, String name) throws InterruptedException {
        var doctor = context.doctor();
        wait(doctor.stateProperty(), now -> now != DoctorViewModel.State.RUNNING, doctor::run);
        doctor.save(folder.resolve(name + ".txt"));
        doctor.save(folder.resolve(name + ".json"));
        seen.add(doctor.text() + doctor.problemProperty().get());
    }

    private void exported(Path folder) throws Exception {
        Files.writeString(folder.resolve("environments.txt"), context.desk().exported());
        var history = context.history();
        for (var format : HistoryViewModel.Format.values()) {
            var file = folder.resolve("history." + format.name().toLowerCase(java.util.Locale.ROOT));
            wait(history.messageProperty(), now -> Files.exists(file), () -> history.export(format, file));
            assertTrue(Files.size(file) > 100, file.toString());
        }
    }

    private static Scenario scenario(String id) {
        return Scenarios.shipped().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> void wait(ObservableValue<T> value, Predicate<T> wanted, Runnable action) throws InterruptedException {
        var done = new AtomicBoolean();
        ChangeListener<T> listener = (observable, was, now) -> done.compareAndSet(false, wanted.test(now));
        value.addListener(listener);
        action.run();
        while (!done.get()) {
            var next = atHome.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(next, "nothing comes back any more");
            next.run();
        }
        value.removeListener(listener);
        for (var next = atHome.poll(); next != null; next = atHome.poll()) {
            next.run();
        }
    }

    private String address() {
        return live.functionUri(Profiles.windTurbine()) + "?k=query-5ecret";
    }

    private EditorViewModel open(String name, Auth.Kind kind) {
        context.desk().create();
        var editor = context.desk().editor();
        editor.text(Field.NAME).set(name);
        editor.text(Field.ADDRESS).set(address());
        editor.authProperty().set(kind);
        return editor;
    }

    private void scored() throws InterruptedException {
        context.desk().save();
        assertTrue(!context.desk().openProperty().get(), "a field is wrong");
        scoreOnce();
        assertEquals(State.SCORED, context.score().stateProperty().get(), () -> String.valueOf(seen));
    }

    private void scoreOnce() throws InterruptedException {
        wait(context.score().stateProperty(), now -> now != State.RUNNING, () -> context.score()
                .score());
        look();
    }

    /** Everything a person, a log or a report could get to see of what just happened. */
    private void look() {
        var endpoint = context.endpoint();
        seen.add(context.score().exchangeProperty().get().toString());
        seen.add(
                context.score().failureProperty().get().map(Diagnosis::toString).orElse(""));
        context.score()
                .failureProperty()
                .get()
                .map(why ->
                        FailureText.of(why, context.score().exchangeProperty().get()))
                .ifPresent(copied::add);
        seen.add(endpoint.badgeBinding().get() + endpoint.addressProperty().get());
        endpoint.currentProperty().get().ifPresent(environment -> {
            var target = environment.target(endpoint.environments().secrets(environment));
            seen.add(environment + " " + target.settings() + " " + target.endpoint());
            context.desk().edit(environment);
            for (var field : Field.values()) {
                seen.add(context.desk().editor().text(field).get());
            }
            context.desk().close();
        });
    }

    private String written() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(home.resolve("nacelle"))) {
            files.filter(Files::isRegularFile).forEach(file -> all.append(read(file)));
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assertNone(String where, String text) {
        assertEquals(List.of(), SECRETS.stream().filter(text::contains).toList(), where);
    }

    private final class Listening extends Handler {
        @Override
        public void publish(LogRecord entry) {
            seen.add(entry.getMessage() + " " + java.util.Arrays.toString(entry.getParameters()) + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package dev.nacelle.app.doctor;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Probe;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.gui.FxHarness;
import dev.nacelle.app.look.DressView;
import dev.nacelle.app.settings.Settings.Theme;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The Doctor's pane in a window of its own, with an endpoint that is as a test wants it. */
public final class DoctorPane implements AutoCloseable {
    private final DirectTaskRunner tasks;
    private final DoctorViewModel model;
    private final Stage stage;
    private final String state;
    private final Held held;

    private DoctorPane(DirectTaskRunner tasks, DoctorViewModel model, Stage stage, String state, Held held) {
        this.tasks = tasks;
        this.model = model;
        this.stage = stage;
        this.state = state;
        this.held = held;
    }

    /** An endpoint that keeps the third question waiting until the pane is closed. */
    private static final class Held implements Prober {
        private final Scripted api = Scripted.ours();
        private final CountDownLatch third = new CountDownLatch(3);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Outcome probe(Endpoint endpoint, CallSettings settings, Probe probe) {
            third.countDown();
            try {
                if (third.getCount() == 0) {
                    closed.await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return api.probe(endpoint, settings, probe);
        }
    }

    /** Opens it, before an endpoint in that state. */
    public static DoctorPane open(String state, boolean dark) {
        return FxHarness.onFx(() -> {
            var tasks = new DirectTaskRunner();
            var held = new Held();
            var model = new DoctorViewModel(
                    Doctors.asking(state.equals("running") ? held : endpoint(state)),
                    tasks,
                    state.equals("running") ? Platform::runLater : Runnable::run,
                    profile -> Optional.of(() -> Target.usual(Exchanges.API)),
                    new SimpleObjectProperty<Profile>(Profiles.windTurbine()));
            var root = new StackPane(new DoctorFeature(model).view());
            root.getStyleClass().addAll("shell", "side-pane");
            var scene = new Scene(root, 430, 760);
            new DressView(new SimpleObjectProperty<>(dark ? Theme.DARK : Theme.LIGHT), new SimpleDoubleProperty(1))
                    .dress(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new DoctorPane(tasks, model, stage, state, held);
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Does what was begun. */
    public void work() {
        tasks.runAll();
    }

    /** Brings the pane to where a picture is to be taken of it. */
    public void show() {
        if (state.equals("empty")) {
            return;
        }
        model.run();
        if (state.equals("running")) {
            runAside();
        } else {
            tasks.runAll();
        }
        if (state.equals("long")) {
            model.save(Path.of("/nowhere/at-all/a-rather-long-name-of-a-folder/nacelle-doctor.txt"));
        }
    }

    private void runAside() {
        var thread = new Thread(tasks::runAll, "test-doctor");
        thread.setDaemon(true);
        thread.start();
        try {
            held.third.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The report as text. */
    public String text() {
        return model.text();
    }

    @Override
    public void close() {
        held.closed.countDown();
        FxHarness.doFx(stage::hide);
    }

    private static Prober endpoint(String state) {
        return switch (state) {
            case "tls" -> new Scripted().on("OPTIONS", DoctorTest.unreachable(Trouble.UNTRUSTED));
            case "lambda" -> Scripted.crashing();
            case "profile" -> Scripted.crashing().on("6", 200, Scripted.WORKSHOP, "0.81", 50);
            case "stopped" -> Scripted.ours().on("GET", new Outcome.Cancelled(Exchanges.unanswered(Exchanges.API)));
            case "long" -> longWords();
            default -> Scripted.ours();
        };
    }

    private static Prober longWords() {
        var words = "Something that goes on and on, ".repeat(12)
                + "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihung";
        var body = "{\"message\":\"" + words + "\"}";
        return new Scripted()
                .on("OPTIONS", 403, "", body, 1_234)
                .on("GET", 403, "", body, 2_345)
                .on("11", 403, "", body, 34)
                .on("ROOT", 403, "", body, 34);
    }
}

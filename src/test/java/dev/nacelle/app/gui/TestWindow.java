package dev.nacelle.app.gui;

import dev.nacelle.app.AppContext;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.shell.ShellView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The program's window with a settings folder of its own. */
final class TestWindow implements AutoCloseable {
    private final AppContext context;
    private final Stage stage;
    private boolean closed;

    private TestWindow(AppContext context, Stage stage) {
        this.context = context;
        this.stage = stage;
    }

    /** Opens it, 1180 by 760, and waits until the mock is up. Nothing in it moves. */
    static TestWindow open(Path home) throws InterruptedException {
        return open(home, 1180, 760);
    }

    static TestWindow open(Path home, double width, double height) throws InterruptedException {
        return open(home, width, height, new HttpScoringClient());
    }

    /** A window whose calls go another way than usual, or at another time. */
    static TestWindow open(Path home, double width, double height, HttpScoringClient client)
            throws InterruptedException {
        System.setProperty("nacelle.motion", "off");
        FxHarness.start();
        var up = new CountDownLatch(1);
        var window = FxHarness.onFx(() -> {
            var context = new AppContext(new SettingsStore(home, Clock.systemUTC()), Platform::runLater, client);
            var stage = new Stage();
            stage.setScene(new ShellView(context.shell()).build());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            context.startMock(address -> up.countDown());
            return new TestWindow(context, stage);
        });
        if (!up.await(180, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The mock did not start");
        }
        FxHarness.settle();
        return window;
    }

    AppContext context() {
        return context;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Remembers everything and closes, as closing the window does. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        FxHarness.doFx(() -> {
            context.save(new WindowPlace(0, 0, stage.getWidth(), stage.getHeight(), false));
            stage.hide();
        });
        context.close();
    }
}

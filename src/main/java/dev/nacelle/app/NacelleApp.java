package dev.nacelle.app;

import dev.nacelle.app.settings.SettingsStore;
import dev.nacelle.app.settings.WindowPlace;
import dev.nacelle.app.shell.ShellView;
import dev.nacelle.app.text.Messages;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program with its one window. */
public final class NacelleApp extends Application {
    private static final Logger LOG = System.getLogger(NacelleApp.class.getName());
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);

    @Override
    public void start(Stage stage) {
        var context = new AppContext(SettingsStore.here(), Platform::runLater);
        stage.setTitle(Messages.text("app.name"));
        stage.titleProperty()
                .bind(context.endpoint().badgeBinding().map(badge -> Messages.text("app.window-title", badge)));
        stage.setScene(new ShellView(context.shell()).build());
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        var frame = new WindowFrame(stage);
        frame.restore(context.settings().window());
        stage.setOnHidden(event -> leave(context, frame.current()));
        stage.show();
        timing("Window shown", "");
        // Only now: what the mock needs of the processor must not be taken from the window.
        context.startMock(address -> timing("Mock started", " at " + address));
    }

    private static void leave(AppContext context, WindowPlace window) {
        context.save(window).ifPresent(problem -> LOG.log(Level.WARNING, problem));
        context.close();
        Platform.exit();
    }

    /** With -Dnacelle.timings=true, says how long after the start of the process something was. */
    private static void timing(String what, String where) {
        if (Boolean.getBoolean("nacelle.timings")) {
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(begun -> Duration.between(begun, Instant.now()).toMillis())
                    .ifPresent(millis -> System.err.println(what + " after " + millis + " ms" + where));
        }
    }

    private static Image icon(int size) {
        var name = "icon-" + size + ".png";
        return new Image(Objects.requireNonNull(NacelleApp.class.getResourceAsStream(name), name));
    }
}

package dev.nacelle.app;

import dev.nacelle.app.instance.SingleInstance;
import dev.nacelle.app.look.DesktopReader;
import dev.nacelle.app.look.Discretion;
import dev.nacelle.app.look.LookViewModel;
import dev.nacelle.app.settings.SettingsFolder;
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
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The program with its one window. */
public final class NacelleApp extends Application {
    private static final Logger LOG = System.getLogger(NacelleApp.class.getName());
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 64, 128, 256);

    @Override
    public void start(Stage stage) {
        var claim = claim(stage);
        if (claim.claim() == SingleInstance.Claim.ANOTHER_CAME) {
            Platform.exit();
            return;
        }
        var context = new AppContext(SettingsStore.here(), Platform::runLater);
        entitle(stage, context);
        stage.setScene(new ShellView(context.shell()).build());
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        var frame = new WindowFrame(stage);
        fillScreen(stage, frame, context.look());
        frame.restore(context.settings().window());
        stage.setOnHidden(event -> {
            leave(context, frame.current());
            claim.holder().ifPresent(SingleInstance::close);
        });
        stage.show();
        timing("Window shown", "");
        // Only now: what the mock needs of the processor must not be taken from the window.
        context.startMock(address -> timing("Mock started", " at " + address));
        context.followDesktop(DesktopReader.here()::read);
        context.saveAsItChanges(frame::current);
    }

    /** A second start brings this window to the front, unless it asked for one of its own. */
    private SingleInstance.Result claim(Stage stage) {
        return getParameters().getRaw().contains(Launcher.NEW_WINDOW)
                ? new SingleInstance.Result(SingleInstance.Claim.GRANTED, Optional.empty())
                : SingleInstance.claim(SettingsFolder.here(), () -> Platform.runLater(() -> toFront(stage)));
    }

    /** Some desktops let a window come to the front only while it claims to belong there. */
    private static void toFront(Stage stage) {
        stage.setIconified(false);
        stage.setAlwaysOnTop(true);
        stage.toFront();
        stage.requestFocus();
        stage.setAlwaysOnTop(false);
    }

    /** A presentation fills the screen; F11 and Escape end it, and the window is where it was. */
    private static void fillScreen(Stage stage, WindowFrame frame, LookViewModel look) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        look.presentingProperty().addListener((observable, before, now) -> {
            if (now) {
                frame.hold();
            }
            stage.setFullScreen(now);
        });
    }

    private static void entitle(Stage stage, AppContext context) {
        var badge = context.endpoint().badgeBinding();
        var discreet = context.look().discreetBinding();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            var title = Messages.text("app.window-title", badge.get());
                            return discreet.get()
                                    ? Discretion.veiled(title, context.shell().discreetWords())
                                    : title;
                        },
                        badge,
                        discreet));
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

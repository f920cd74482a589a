package dev.nacelle.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.look.LookViewModel;
import dev.nacelle.app.settings.Settings.Look;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

final class ShellViewModelTest {
    private final Idle feature = new Idle();
    private final Sheet sheet = new Sheet();
    private final EndpointViewModel endpoint = new EndpointViewModel(
            new EmbeddedMock(() -> MockServer.start(MockConfig.defaults())),
            new EnvironmentsViewModel(List.of(), new SecretBox(), KeyStore.NONE, new DirectTaskRunner(), notice -> {}));
    private final LookViewModel look = new LookViewModel(Look.defaults());
    private final ShellViewModel shell =
            new ShellViewModel(endpoint, feature, new NoDesk(), List.of(), List.of(), List.of(sheet), look, List.of());

    @Test
    void escapeFirstPutsAwayWhatLiesOverTheWindowThenEndsThePresentation() {
        look.togglePresenting();
        shell.toggle(sheet);

        shell.wayBack().orElseThrow().run();
        assertEquals(Optional.empty(), shell.openOverlayProperty().get());
        assertTrue(look.presentingProperty().get());

        shell.wayBack().orElseThrow().run();
        assertFalse(look.presentingProperty().get());
        assertEquals(Optional.empty(), shell.wayBack());
    }

    @Test
    void whileSomethingRunsEscapeIsLeftToItAndThePresentationGoesOn() {
        look.togglePresenting();
        feature.busy = true;

        assertEquals(Optional.empty(), shell.wayBack());
    }

    @Test
    void aCommandTakesTheOverlayAwayUnlessItChangesTheLookAlone() {
        shell.toggle(sheet);
        shell.run(Command.of("look.larger", look::zoomIn));
        assertEquals(Optional.of(sheet), shell.openOverlayProperty().get());

        shell.run(Command.of("score", () -> {}));

        assertEquals(Optional.empty(), shell.openOverlayProperty().get());
        assertEquals(110, look.zoomProperty().get());
    }

    @Test
    void aFileGoesToTheFirstThatTakesIt() {
        var taken = new ArrayList<String>();
        shell.offerFilesTo(List.of(
                file -> file.toString().endsWith(".properties") && taken.add("profile"),
                file -> file.toString().endsWith(".csv") && taken.add("readings")));

        shell.open(Path.of("a.csv"));
        shell.open(Path.of("a.properties"));
        shell.open(Path.of("a.gif"));

        assertEquals(List.of("readings", "profile"), taken);
        assertEquals(List.of("a.gif is not a kind of file that can be opened here."), shell.notices());
    }

    @Test
    void theLiveApisHostAndIdAreNothingForARoom() {
        endpoint.addressProperty().set("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/f");
        endpoint.checkAddress();

        assertEquals(Set.of("a1b2c3d4e5", "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"), shell.discreetWords());
    }

    private static final class NoDesk implements EnvironmentDesk {
        @Override
        public Node view() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReadOnlyBooleanProperty openProperty() {
            return new ReadOnlyBooleanWrapper();
        }

        @Override
        public void close() {}

        @Override
        public void edit(Environment environment) {}

        @Override
        public void create() {}

        @Override
        public void createDirect(String endpointName) {}

        @Override
        public void exportAll() {}

        @Override
        public void importText() {}

        @Override
        public boolean offer(String text) {
            return false;
        }
    }

    private static final class Sheet implements Overlay {
        @Override
        public String id() {
            return "keys";
        }

        @Override
        public String key() {
            return "F2";
        }

        @Override
        public Node view() {
            throw new AssertionError("There is no window");
        }
    }

    private static final class Idle implements Feature {
        private boolean busy;

        @Override
        public String id() {
            return "idle";
        }

        @Override
        public String title() {
            return "Idle";
        }

        @Override
        public Node view() {
            throw new AssertionError("There is no window");
        }

        @Override
        public Node stage() {
            throw new AssertionError("There is no window");
        }

        @Override
        public boolean isBusy() {
            return busy;
        }

        @Override
        public void run() {
            throw new AssertionError("Nobody asked for it");
        }

        @Override
        public void paste(String text) {
            throw new AssertionError("Nobody pasted");
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }
    }
}

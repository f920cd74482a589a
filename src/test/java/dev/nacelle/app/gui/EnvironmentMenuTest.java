package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.nacelle.app.environment.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of environments when there are many. */
final class EnvironmentMenuTest {
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");

    @TempDir
    private Path home;

    private TestWindow window;

    @BeforeEach
    void open() throws InterruptedException {
        window = TestWindow.open(home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void ofManyThoseMadeLastStandInItAndAllAreFoundByName() {
        make(1, 13);

        var menu = opened();

        assertEquals(named(4, 13), ids(menu));
        var all = menu.stream()
                .filter(item -> "environment-all".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertEquals("All 13 environments…", all.getText());

        FxHarness.doFx(all::fire);
        FxHarness.settle();
        assertEquals(13, FxHarness.onFx(() -> palette().getItems().size()));
        FxHarness.type("LAB");
        FxHarness.press(KeyCode.SPACE);
        FxHarness.type("2");
        FxHarness.press(KeyCode.ENTER);
        FxHarness.settle();

        assertEquals(
                Optional.of("Lab 2"),
                FxHarness.onFx(() ->
                        window.context().endpoint().currentProperty().get().map(Environment::name)));
    }

    @Test
    void whereThereIsNoneTheListSaysHowOneIsMade() {
        FxHarness.doFx(window.context().shell()::findEnvironment);
        FxHarness.settle();

        assertEquals(
                "No environment has a name like that. Ctrl+E, “New environment…” makes one.",
                FxHarness.onFx(() -> ((Labeled) palette().getPlaceholder()).getText()));
    }

    @Test
    void anUnchangedListIsNotMadeAnew() {
        make(1, 2);

        var first = opened().get(1);

        assertSame(first, opened().get(1));
        make(3, 3);
        assertNotSame(first, opened().get(1));
    }

    private void make(int from, int to) {
        var environments = window.context().endpoint().environments();
        FxHarness.doFx(() -> IntStream.rangeClosed(from, to)
                .forEach(i -> environments.put(Optional.empty(), Environment.at("Lab " + i, API), List.of())));
    }

    private ListView<?> palette() {
        return (ListView<?>) window.scene().lookup("#palette-list");
    }

    private List<MenuItem> opened() {
        var button = (MenuButton) FxHarness.lookup(window.scene(), "endpoint-environments");
        FxHarness.doFx(button::show);
        FxHarness.settle();
        return FxHarness.onFx(() -> {
            button.hide();
            return List.copyOf(button.getItems());
        });
    }

    private static List<String> ids(List<MenuItem> items) {
        return items.stream()
                .map(MenuItem::getId)
                .filter(Objects::nonNull)
                .filter(id -> id.startsWith("environment-choose-"))
                .toList();
    }

    private static List<String> named(int from, int to) {
        return Stream.iterate(from, i -> i <= to, i -> i + 1)
                .map(i -> "environment-choose-Lab " + i)
                .toList();
    }
}

package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is see-through as a whole: JavaFX would draw it into a picture of its own first, and keep the picture. */
final class SolidTest {
    @TempDir
    private Path home;

    @Test
    void inNoPaneAndBehindNoSheet() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            var shell = window.context().shell();
            for (var pane : shell.panes()) {
                FxHarness.doFx(() -> shell.toggle(pane));
                assertEquals(List.of(), seeThrough(window), pane.id());
            }
            FxHarness.doFx(window.context().desk()::create);
            assertEquals(List.of(), seeThrough(window));
            FxHarness.doFx(window.context().desk()::close);
            for (var overlay : shell.overlays()) {
                FxHarness.doFx(() -> shell.toggle(overlay));
                assertEquals(List.of(), seeThrough(window), overlay.id());
            }
        }
    }

    private static List<String> seeThrough(TestWindow window) {
        FxHarness.settle();
        return FxHarness.onFx(() -> all(window.scene().getRoot())
                .filter(node -> node.getOpacity() > 0 && node.getOpacity() < 1)
                .map(node -> node + " " + node.getOpacity())
                .distinct()
                .toList());
    }

    private static Stream<Node> all(Node node) {
        var below = new ArrayList<Node>();
        if (node instanceof Parent parent) {
            below.addAll(parent.getChildrenUnmodifiable());
        }
        return Stream.concat(Stream.of(node), below.stream().flatMap(SolidTest::all));
    }
}

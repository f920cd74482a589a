package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that scrolls keeps a picture of what it shows. */
final class ScrollPictureTest {
    @TempDir
    private Path home;

    @Test
    void inNoPane() throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            var shell = window.context().shell();
            var areas = new ArrayList<Node>();
            for (var pane : shell.panes()) {
                FxHarness.doFx(() -> shell.toggle(pane));
                FxHarness.settle();
                areas.addAll(FxHarness.onFx(() -> all(window, ".text-area")));
                assertEquals(
                        List.of(),
                        FxHarness.onFx(() -> all(window, ".viewport").stream()
                                .filter(Node::isCache)
                                .toList()),
                        pane.id());
            }
            assertTrue(areas.stream().allMatch(TextArea.class::isInstance) && areas.size() > 3, areas::toString);
        }
    }

    private static List<Node> all(TestWindow window, String selector) {
        return List.copyOf(window.scene().getRoot().lookupAll(selector));
    }
}

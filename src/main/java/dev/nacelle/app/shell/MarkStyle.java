package dev.nacelle.app.shell;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Mark;
import java.util.Arrays;
import javafx.scene.Node;

/** Gives a node the colour of the environment that is current; the style sheet decides when it shows. */
final class MarkStyle {
    private MarkStyle() {}

    /** Follows the current environment. */
    static void follow(Node node, EndpointViewModel model) {
        model.currentProperty()
                .addListener((observable, before, now) ->
                        set(node, now.map(Environment::mark).orElse(Mark.RED)));
        set(node, model.currentProperty().get().map(Environment::mark).orElse(Mark.RED));
    }

    static void set(Node node, Mark mark) {
        node.getStyleClass()
                .removeAll(Arrays.stream(Mark.values()).map(MarkStyle::of).toList());
        node.getStyleClass().add(of(mark));
    }

    private static String of(Mark mark) {
        return "mark-" + mark.id();
    }
}

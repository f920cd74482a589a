package dev.nacelle.app.shell;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The feature as a room sees it: who answers, the sign that this is a presentation, whatever sign must be seen, and
 * nothing of what surrounds the feature otherwise.
 *
 * <p>It is drawn on a canvas of {@value #WIDTH} by {@value #HEIGHT} and made as large as the window: letters of 13 are
 * 26 high on a projector of 1280 by 720.
 */
final class StageFrameView {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final ShellViewModel model;

    StageFrameView(ShellViewModel model) {
        this.model = model;
    }

    /** How large the canvas is shown in a window of that size. */
    static double factor(double width, double height) {
        return Math.max(1, Math.min(width / WIDTH, height / HEIGHT));
    }

    Node build() {
        var frame = new BorderPane(Nodes.page(model.feature().stage()));
        frame.setId("stage");
        frame.getStyleClass().addAll("shell", "stage");
        var top = new VBox(bar());
        model.signs().forEach(sign -> top.getChildren().add(new SignView(sign).build()));
        frame.setTop(top);
        return frame;
    }

    private Node bar() {
        var sign = Nodes.wholeLabel(Messages.text("stage.sign"), "stage-sign");
        sign.setId("stage-sign");
        sign.setGraphic(Nodes.icon("fth-cast"));
        var bar = new HBox(sign, Nodes.spacer(), badge());
        bar.getStyleClass().add("stage-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** The same words and shape as in the everyday window: nobody must take one answer for the other. */
    private Node badge() {
        var badge = Nodes.label("", "badge");
        badge.setId("stage-badge");
        badge.textProperty().bind(model.endpoint().badgeBinding());
        var kind = model.endpoint().kindProperty();
        badge.graphicProperty()
                .bind(kind.map(now -> Nodes.icon(now == Endpoint.Kind.LIVE ? "fth-cloud" : "fth-monitor")));
        kind.addListener((observable, before, now) -> badge.pseudoClassStateChanged(LIVE, now == Endpoint.Kind.LIVE));
        badge.pseudoClassStateChanged(LIVE, kind.get() == Endpoint.Kind.LIVE);
        return badge;
    }
}

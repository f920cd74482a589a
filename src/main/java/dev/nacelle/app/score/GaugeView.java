package dev.nacelle.app.score;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.Numbers;
import dev.nacelle.app.ui.Nodes;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;

/**
 * The score on a half circle from 0 to 1, with the threshold as a mark, the number in the middle and the verdict in
 * words and by an icon's shape below it: nothing is told by colour alone.
 */
final class GaugeView {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final double WIDTH = 300;
    private static final double HEIGHT = 168;
    private static final double RADIUS = 124;
    private static final double MIDDLE = WIDTH / 2;
    private static final double BASE = 146;
    private static final double MARK_FROM = 106;
    private static final double MARK_TO = 142;

    private final ScoreViewModel model;
    private final Arc value = arc("gauge-value");
    private final Line mark = new Line();
    private final Label number = Nodes.label("", "gauge-number");
    private final Label verdict = Nodes.label("", "gauge-verdict");
    private final StackPane box = new StackPane();

    GaugeView(ScoreViewModel model) {
        this.model = model;
    }

    Node build() {
        var track = arc("gauge-track");
        track.setLength(-180);
        mark.getStyleClass().add("gauge-mark");
        number.setId("score");
        verdict.setId("verdict");
        var dial = new Pane(track, value, mark, end("0", MIDDLE - RADIUS), end("1", MIDDLE + RADIUS), numberBox());
        dial.setMinSize(WIDTH, HEIGHT);
        dial.setMaxSize(WIDTH, HEIGHT);
        var column = new VBox(dial, verdict);
        column.getStyleClass().add("gauge");
        box.getChildren().add(column);
        model.scoredProperty().addListener((observable, before, now) -> show());
        model.verdictBinding().addListener((observable, before, now) -> show());
        model.thresholdProperty().addListener((observable, before, now) -> showMark());
        model.staleBinding().addListener((observable, before, now) -> box.pseudoClassStateChanged(STALE, now));
        show();
        showMark();
        return box;
    }

    private Node numberBox() {
        var centred = new StackPane(number);
        centred.setPrefSize(WIDTH, 60);
        centred.setLayoutY(BASE - 64);
        return centred;
    }

    private void show() {
        var scored = model.scoredProperty().get();
        var score = scored.map(last -> last.score().value());
        value.setVisible(score.isPresent());
        value.setLength(-180 * score.orElse(0.0));
        number.setText(score.map(GaugeView::shown).orElse("\u2013"));
        showVerdict(model.verdictBinding().get());
        box.setAccessibleText(score.map(known -> Messages.text("score.spoken", shown(known), verdict.getText()))
                .orElse(Messages.text("score.none")));
    }

    private void showVerdict(Optional<Verdict> known) {
        verdict.setText(known.map(Verdict::words).orElse(Messages.text("score.none")));
        var expected = known.map(Verdict::expected).orElse(false);
        verdict.setGraphic(known.map(words -> Nodes.icon(words.expected() ? "fth-alert-octagon" : "fth-check-circle"))
                .orElse(null));
        box.pseudoClassStateChanged(EXPECTED, expected);
        box.pseudoClassStateChanged(PseudoClass.getPseudoClass("known"), known.isPresent());
    }

    private void showMark() {
        var angle = Math.PI * (1 - model.thresholdProperty().get());
        mark.setStartX(MIDDLE + MARK_FROM * Math.cos(angle));
        mark.setStartY(BASE - MARK_FROM * Math.sin(angle));
        mark.setEndX(MIDDLE + MARK_TO * Math.cos(angle));
        mark.setEndY(BASE - MARK_TO * Math.sin(angle));
    }

    private static Arc arc(String style) {
        var arc = new Arc(MIDDLE, BASE, RADIUS, RADIUS, 180, 0);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add(style);
        return arc;
    }

    private static Node end(String text, double x) {
        var label = Nodes.label(text, "gauge-end");
        label.setLayoutX(x - 4);
        label.setLayoutY(BASE + 4);
        return label;
    }

    /** Three decimals tell any two readings apart on a projector; the raw answer below has them all. */
    static String shown(double score) {
        return Numbers.shown(score, 3);
    }
}

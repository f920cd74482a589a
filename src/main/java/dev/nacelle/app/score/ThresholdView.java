package dev.nacelle.app.score;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The threshold to move, and below it what it costs. */
final class ThresholdView {
    private final ThresholdViewModel model;

    ThresholdView(ThresholdViewModel model) {
        this.model = model;
    }

    Node build() {
        var box = new VBox(row(), cost());
        box.getStyleClass().add("threshold");
        return box;
    }

    private Node row() {
        var slider = Nodes.slider(0, 1, model.thresholdProperty().get());
        slider.setId("threshold");
        slider.setBlockIncrement(0.01);
        slider.setMajorTickUnit(0.1);
        slider.setAccessibleText(Messages.text("score.threshold.tip"));
        slider.valueProperty().bindBidirectional(model.thresholdProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        var value = Nodes.label("", "threshold-value");
        value.textProperty().bind(model.shownBinding());
        var row = new HBox(Nodes.label(Messages.text("score.threshold.title"), "field-label"), slider, value);
        row.getStyleClass().add("threshold-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node cost() {
        var cost = Nodes.paragraph("", "muted", "threshold-cost");
        cost.setId("threshold-cost");
        cost.textProperty().bind(model.costBinding());
        var tip = new Tooltip();
        tip.textProperty().bind(model.costTipBinding());
        tip.setWrapText(true);
        tip.setPrefWidth(380);
        cost.setTooltip(tip);
        return cost;
    }
}

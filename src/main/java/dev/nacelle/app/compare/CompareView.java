package dev.nacelle.app.compare;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.compare.CompareViewModel.Mode;
import dev.nacelle.app.history.BaselineText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two answers as two columns, the difference of their scores in large print, and below it what else differs. */
public final class CompareView {
    private final CompareViewModel model;
    private final ZoneId zone;
    private final VBox details = new VBox();

    /**
     * @param zone for times as a person reads them
     */
    public CompareView(CompareViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
    }

    /** The view's node; call it once. */
    public Node build() {
        details.getStyleClass().add("compare-details");
        details.setId("compare-details");
        model.differenceProperty().addListener((observable, before, now) -> show(now));
        show(model.differenceProperty().get());
        var content = new VBox(sides(), delta(), time(), remark(), details);
        content.getStyleClass().add("compare-content");
        var scroll = Nodes.scrollable(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var pane = new VBox(Nodes.label(Messages.text("compare.title"), Styles.TITLE_4), modes(), actions(), scroll);
        pane.setId("compare-pane");
        pane.getStyleClass().addAll("card", "compare-pane");
        return pane;
    }

    private Node modes() {
        var group = new ToggleGroup();
        var row = new HBox(
                mode(Mode.MOCK_AND_LIVE, Styles.LEFT_PILL, group), mode(Mode.PINNED_AND_NOW, Styles.RIGHT_PILL, group));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton mode(Mode mode, String style, ToggleGroup group) {
        var id = "compare.mode." + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var button = new ToggleButton(Messages.text(id + ".text"));
        Nodes.describe(button, id);
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setToggleGroup(group);
        button.setSelected(model.modeProperty().get() == mode);
        button.setOnAction(event -> {
            model.modeProperty().set(mode);
            button.setSelected(true);
        });
        return button;
    }

    private Node actions() {
        var compare = Nodes.button("compare.run", "fth-columns", model::compare);
        compare.getStyleClass().add(Styles.ACCENT);
        var cancel = Nodes.button("compare.cancel", "fth-x", model::cancel);
        cancel.disableProperty().bind(model.runningBinding().not());
        var row = new HBox(8, compare, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node sides() {
        var row = new HBox(
                new CompareSideView(model, model.first(), "first", zone).build(),
                new CompareSideView(model, model.second(), "second", zone).build());
        row.getStyleClass().add("compare-sides");
        return row;
    }

    private Node delta() {
        var number = Nodes.label("", "compare-delta");
        number.setId("compare-delta");
        number.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.differenceProperty()
                                .get()
                                .flatMap(Difference::score)
                                .map(delta -> Messages.text("compare.delta", BaselineText.signed(delta)))
                                .orElse(""),
                        model.differenceProperty()));
        Nodes.showWhen(number, number.textProperty().isNotEmpty());
        return number;
    }

    private Node time() {
        var time = Nodes.label("", "muted");
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.differenceProperty()
                                .get()
                                .map(found -> found.elapsed().toMillis())
                                .map(millis -> Messages.text(
                                        millis < 0 ? "compare.shorter" : "compare.longer", Math.abs(millis)))
                                .orElse(""),
                        model.differenceProperty()));
        Nodes.showWhen(time, time.textProperty().isNotEmpty());
        return time;
    }

    private Node remark() {
        var remark = Nodes.paragraph("", "accent-box");
        remark.setId("compare-remark");
        remark.textProperty().bind(model.remarkProperty());
        Nodes.showWhen(remark, model.remarkProperty().isNotEmpty());
        return remark;
    }

    private void show(Optional<Difference> difference) {
        details.getChildren().clear();
        difference.ifPresent(found -> {
            details.getChildren().add(Nodes.label(Messages.text("compare.body"), "field-label"));
            details.getChildren().add(found.body().isEmpty() ? alike() : body(found));
            details.getChildren().add(Nodes.label(Messages.text("compare.headers"), "field-label"));
            details.getChildren().add(found.headers().isEmpty() ? alike() : headers(found));
        });
    }

    private static Node alike() {
        return Nodes.label(Messages.text("compare.alike"), "muted");
    }

    private static Node headers(Difference found) {
        var grid = new GridPane();
        grid.getStyleClass().add("compare-headers");
        int row = 0;
        for (var header : found.headers()) {
            var name = Nodes.paragraph(header.name(), "header-name");
            if (header.atEveryCall()) {
                name.setText(Messages.text("compare.at-every-call", header.name()));
                name.getStyleClass().add("muted");
            }
            grid.add(name, 0, row++, 2, 1);
            grid.add(value(header.first()), 0, row);
            grid.add(value(header.second()), 1, row++);
        }
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Label value(String text) {
        return Nodes.paragraph(text.isEmpty() ? Messages.text("compare.absent") : text, "header-value");
    }

    private static Node body(Difference found) {
        var lines = new VBox();
        lines.setId("compare-body");
        lines.getStyleClass().add("compare-body");
        found.body().forEach(line -> {
            var side = line.side().name().toLowerCase(Locale.ROOT);
            lines.getChildren()
                    .add(Nodes.paragraph(
                            Messages.text("compare.line." + side, WireText.shortened(line.text())),
                            "body-line",
                            "body-line-" + side));
        });
        return lines;
    }
}

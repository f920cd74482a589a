package dev.nacelle.app.story;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.story.StoryViewModel.Point;
import dev.nacelle.app.story.StoryViewModel.State;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A story to choose, the keys of a player, and the scores so far as a curve. */
public final class StoryView {
    private static final double CHART_HEIGHT = 210;

    private final StoryViewModel model;
    private final DoubleProperty threshold;
    private final NumberAxis steps = new NumberAxis();

    public StoryView(StoryViewModel model, DoubleProperty threshold) {
        this.model = model;
        this.threshold = threshold;
    }

    /** The view's node; call it once. */
    public Node build() {
        var content = new VBox(head(), picker(), tells(), buttons(), speed(), said(), chart());
        content.getStyleClass().add("pane-content");
        var scroll = Nodes.scrollable(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var pane = new VBox(scroll);
        pane.setId("story-pane");
        pane.getStyleClass().addAll("card", "pane");
        return pane;
    }

    private Node head() {
        return new VBox(
                4,
                Nodes.label(Messages.text("story.title"), Styles.TITLE_4),
                Nodes.paragraph(Messages.text("story.lead"), "muted"));
    }

    private Node picker() {
        var picker = new ComboBox<>(model.stories());
        picker.setId("story-choice");
        picker.setAccessibleText(Messages.text("story.choose"));
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setConverter(new Titles());
        picker.valueProperty().bindBidirectional(model.selectedProperty());
        return picker;
    }

    private Node tells() {
        var tells = Nodes.paragraph("", "accent-box");
        tells.textProperty().bind(model.selectedProperty().map(Story::tells));
        tells.setMaxWidth(Double.MAX_VALUE);
        return tells;
    }

    private Node buttons() {
        var play = Nodes.button("story.play", "fth-play", model::playOrPause);
        play.getStyleClass().add(Styles.ACCENT);
        model.stateProperty().addListener((observable, before, now) -> showOn(play, now));
        var step = Nodes.button("story.step", "fth-skip-forward", model::step);
        var stop = Nodes.button("story.stop", "fth-rotate-ccw", model::stop);
        stop.disableProperty()
                .bind(model.doneProperty()
                        .isEqualTo(0)
                        .and(model.stateProperty().isEqualTo(State.STOPPED)));
        return new HBox(8, play, step, stop);
    }

    private static void showOn(Button play, State state) {
        var id = state == State.PLAYING ? "story.pause" : "story.play";
        play.setText(Messages.text(id + ".text"));
        play.setGraphic(Nodes.icon(state == State.PLAYING ? "fth-pause" : "fth-play"));
        play.getTooltip().setText(Messages.text(id + ".tip"));
        play.setAccessibleText(Messages.text(id + ".tip"));
    }

    private Node speed() {
        var slider = Nodes.slider(0.2, 5, model.secondsProperty().get());
        slider.setId("story-seconds");
        slider.setBlockIncrement(0.2);
        slider.setAccessibleText(Messages.text("story.speed"));
        slider.valueProperty().bindBidirectional(model.secondsProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        var value = Nodes.wholeLabel("", "dial-value");
        value.textProperty().bind(Bindings.format(Locale.ROOT, "%.1f s", model.secondsProperty()));
        var row = new HBox(8, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, Nodes.label(Messages.text("story.speed"), "field-label"), row);
    }

    private Node said() {
        var said = Nodes.paragraph("", "remark", Styles.WARNING);
        said.setGraphic(Nodes.icon("fth-alert-triangle"));
        said.textProperty().bind(model.saidProperty());
        Nodes.showWhen(said, model.saidProperty().isNotEmpty());
        return said;
    }

    private Node chart() {
        var scores = new NumberAxis(0, 1.12, 0.25);
        scores.setMinorTickVisible(false);
        scores.setTickLabelFormatter(new UpToOne());
        steps.setAutoRanging(false);
        steps.setLowerBound(1);
        steps.setMinorTickVisible(false);
        steps.setTickUnit(5);
        var chart = new LineChart<Number, Number>(steps, scores);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setCreateSymbols(false);
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setMinHeight(CHART_HEIGHT);
        chart.setAccessibleText(Messages.text("story.chart"));
        chart.getStyleClass().add("story-chart");
        fill(chart);
        var progress = Nodes.label("", "muted");
        progress.setId("story-progress");
        progress.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "story.progress",
                                model.doneProperty().get(),
                                model.selectedProperty().get().length()),
                        model.doneProperty(),
                        model.selectedProperty()));
        var title = new HBox(Nodes.label(Messages.text("story.chart"), "field-label"), Nodes.spacer(), progress);
        title.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, title, chart);
    }

    private void fill(LineChart<Number, Number> chart) {
        var curve = new XYChart.Series<Number, Number>();
        var line = new XYChart.Series<Number, Number>();
        chart.getData().addAll(List.of(line, curve));
        model.points().addListener((ListChangeListener<Point>) change -> draw(curve));
        threshold.addListener((observable, before, now) -> mark(line));
        model.selectedProperty().addListener((observable, before, now) -> mark(line));
        draw(curve);
        mark(line);
    }

    private void draw(XYChart.Series<Number, Number> curve) {
        curve.getData()
                .setAll(model.points().stream()
                        .map(point -> new XYChart.Data<Number, Number>(point.step(), point.score()))
                        .toList());
    }

    private void mark(XYChart.Series<Number, Number> line) {
        var length = model.selectedProperty().get().length();
        steps.setUpperBound(length);
        line.getData()
                .setAll(List.of(new XYChart.Data<>(1, threshold.get()), new XYChart.Data<>(length, threshold.get())));
    }

    /** The axis ends a little above 1 so that the curve is whole there; that end is no score. */
    private static final class UpToOne extends StringConverter<Number> {
        @Override
        public String toString(Number tick) {
            return tick.doubleValue() > 1 ? "" : String.format(Locale.ROOT, "%.2f", tick.doubleValue());
        }

        @Override
        public Number fromString(String tick) {
            throw new UnsupportedOperationException("Ticks are not typed");
        }
    }

    private static final class Titles extends StringConverter<Story> {
        @Override
        public String toString(Story story) {
            return story.title();
        }

        @Override
        public Story fromString(String title) {
            throw new UnsupportedOperationException("Stories are chosen, not typed");
        }
    }
}

package dev.nacelle.app.score;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.form.StageFormView;
import dev.nacelle.app.hops.HopStripView;
import dev.nacelle.app.hops.HopsViewModel;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** The reading and its score as a room reads them: the values on the left, the dial and the verdict on the right, the way of the call below. */
final class StageView {
    /** The dial is drawn for a card; here it stands in a third of the canvas. */
    private static final double DIAL = 0.72;

    private final ScoreViewModel model;
    private final FormViewModel form;

    StageView(ScoreViewModel model, FormViewModel form) {
        this.model = model;
        this.form = form;
    }

    Node build() {
        var fields = new StageFormView(form).build();
        HBox.setHgrow(fields, Priority.ALWAYS);
        var row = new HBox(fields, answer());
        row.getStyleClass().add("stage-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        var way = new HopStripView(new HopsViewModel(model.hopsProperty())).build();
        var stage = new VBox(row, way);
        stage.getStyleClass().add("stage-content");
        return stage;
    }

    private Node action() {
        var score = Nodes.button("score.score", "fth-zap", model::score);
        score.getStyleClass().add(Styles.ACCENT);
        score.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.readingProperty().get().isEmpty(), form.readingProperty()));
        score.sceneProperty().addListener((observable, before, now) -> Platform.runLater(score::requestFocus));
        var state = Nodes.label("", "muted");
        state.setId("stage-state");
        state.textProperty()
                .bind(Bindings.createStringBinding(this::stateNow, model.shownStateProperty(), model.staleBinding()));
        var box = new VBox(score, state);
        box.getStyleClass().add("stage-action");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private String stateNow() {
        return switch (model.shownStateProperty().get()) {
            case EMPTY, FAILED -> "";
            case RUNNING -> Messages.text("score.running");
            case CANCELLED -> Messages.text("stage.cancelled");
            case SCORED -> model.staleBinding().get() ? Messages.text("score.stale") : "";
        };
    }

    private Node answer() {
        var dial = new GaugeView(model).build();
        dial.getTransforms().add(new Scale(DIAL, DIAL));
        var failure = failure();
        var failed = Bindings.createBooleanBinding(
                () -> model.shownStateProperty().get() == ScoreViewModel.State.FAILED, model.shownStateProperty());
        var place = new VBox(new Group(dial));
        place.setAlignment(Pos.TOP_CENTER);
        Nodes.showWhen(failure, failed);
        place.visibleProperty().bind(failed.not());
        var shown = new StackPane(place, failure);
        VBox.setVgrow(shown, Priority.ALWAYS);
        var answer = new VBox(shown, action());
        answer.getStyleClass().add("stage-answer");
        return answer;
    }

    /** What happened and what to do; the rest is for the desk. */
    private Node failure() {
        var title = Nodes.paragraph("", "stage-failure-title");
        title.setId("stage-failure-title");
        title.setGraphic(Nodes.icon("fth-alert-triangle"));
        var next = Nodes.paragraph("");
        title.textProperty().bind(model.failureProperty().map(why -> why.map(known -> known.title())
                .orElse("")));
        next.textProperty().bind(model.failureProperty().map(why -> why.map(known -> known.nextStep())
                .orElse("")));
        var box = new VBox(title, next);
        box.getStyleClass().add("failure");
        return Nodes.page(box);
    }
}

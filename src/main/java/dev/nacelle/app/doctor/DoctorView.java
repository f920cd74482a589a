package dev.nacelle.app.doctor;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.doctor.DoctorViewModel.State;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;

/** The Doctor's pane: a button, how far it is, and the report. */
public final class DoctorView {
    private final DoctorViewModel model;
    private final VBox pane = new VBox();
    private final VBox result = new VBox();

    public DoctorView(DoctorViewModel model) {
        this.model = model;
    }

    /** The view's node; call it once. */
    public Node build() {
        var scroll = Nodes.scrollable(result);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        result.setId("doctor-result");
        result.getStyleClass().add("doctor-result");
        pane.getChildren().addAll(head(), beside(), running(), scroll, remark(), share());
        pane.setId("doctor");
        pane.getStyleClass().addAll("card", "doctor");
        model.reportProperty().addListener((observable, before, now) -> show(now));
        show(model.reportProperty().get());
        return pane;
    }

    private Node head() {
        var run = Nodes.button("doctor.run", "fth-play", model::run);
        run.getStyleClass().add(Styles.ACCENT);
        run.disableProperty().bind(is(State.RUNNING));
        var stop = Nodes.button("doctor.stop", "fth-square", model::stop);
        stop.disableProperty().bind(is(State.RUNNING).not());
        var row = new HBox(8, Nodes.label(Messages.text("doctor.title"), Styles.TITLE_4), Nodes.spacer(), run, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The SageMaker endpoint behind the API: asked too where its name is known. */
    private Node beside() {
        var name = field("doctor.direct.name", model.direct().nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        var region = field("doctor.direct.region", model.direct().regionProperty());
        region.setPrefColumnCount(8);
        region.setMinWidth(Region.USE_PREF_SIZE);
        var problem = Nodes.paragraph("", "remark", "danger");
        problem.setId("doctor-direct-problem");
        problem.textProperty().bind(model.direct().problemProperty());
        Nodes.showWhen(problem, model.direct().problemProperty().isNotEmpty());
        var label = Nodes.paragraph(Messages.text("doctor.direct.label"), "field-label");
        label.setLabelFor(name);
        var box = new VBox(3, label, new HBox(6, name, region), problem);
        box.disableProperty().bind(is(State.RUNNING));
        Nodes.showWhen(box, model.direct().offeredProperty());
        return box;
    }

    private static TextField field(String id, StringProperty text) {
        var field = new TextField();
        field.setId(id.replace('.', '-'));
        field.textProperty().bindBidirectional(text);
        field.setPromptText(Messages.text(id + ".prompt"));
        field.setAccessibleText(Messages.text(id));
        field.setTooltip(new Tooltip(Messages.text(id + ".tip")));
        return field;
    }

    private Node running() {
        var bar = new ProgressBar();
        bar.setId("doctor-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(Messages.text("doctor.progress"));
        var step = Nodes.paragraph("", "muted");
        step.setId("doctor-step");
        step.textProperty().bind(model.stepProperty());
        var box = new VBox(6, bar, step);
        Nodes.showWhen(box, is(State.RUNNING));
        return box;
    }

    private void show(Optional<Report> report) {
        if (report.isPresent()) {
            result.getChildren().setAll(new ReportView(report.get()).build());
        } else {
            var intro = Nodes.paragraph(Messages.text("doctor.intro"), "muted");
            Nodes.showWhen(intro, is(State.RUNNING).not());
            result.getChildren().setAll(intro);
        }
    }

    private Node remark() {
        var problem = Nodes.paragraph("", "remark", Styles.DANGER);
        problem.setId("doctor-problem");
        problem.setGraphic(Nodes.icon("fth-alert-triangle"));
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhen(problem, model.problemProperty().isNotEmpty());
        var saved = Nodes.paragraph("", "remark", "muted");
        saved.setGraphic(Nodes.icon("fth-check"));
        saved.textProperty().bind(model.savedProperty());
        Nodes.showWhen(saved, model.savedProperty().isNotEmpty());
        var box = new VBox(4, problem, saved);
        Nodes.showWhen(
                box,
                model.problemProperty().isNotEmpty().or(model.savedProperty().isNotEmpty()));
        return box;
    }

    private Node share() {
        var copy = Nodes.button("doctor.copy", "fth-copy", () -> Nodes.copy(model.text()));
        var save = Nodes.button("doctor.save", "fth-save", this::choose);
        var row = new HBox(8, copy, save);
        row.setAlignment(Pos.CENTER_LEFT);
        var isThere =
                Bindings.createBooleanBinding(() -> model.reportProperty().get().isPresent(), model.reportProperty());
        row.disableProperty().bind(isThere.not());
        return row;
    }

    private void choose() {
        FileDialogs.save(
                        pane.getScene().getWindow(),
                        Messages.text("doctor.save.tip"),
                        "nacelle-doctor.txt",
                        new ExtensionFilter(Messages.text("doctor.save.as-text"), "*.txt"),
                        new ExtensionFilter("JSON", "*.json"))
                .ifPresent(model::save);
    }

    private BooleanBinding is(State wanted) {
        return Bindings.createBooleanBinding(() -> model.stateProperty().get() == wanted, model.stateProperty());
    }
}

package dev.nacelle.app.mockpanel;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What stands in AWS: a line for each choice, from the caller to the model. */
final class SetUpView {
    private final SetUpViewModel model;
    private final GridPane choices = new GridPane();

    SetUpView(SetUpViewModel model) {
        this.model = model;
    }

    Node build() {
        choices.getStyleClass().add("setup-choices");
        add("kind", model.kindProperty(), ApiKind.values());
        add("stage", model.stageProperty(), "default", "Prod", "v1", "$default");
        add("api-limit", model.apiLimitProperty(), "1", "3", "10", "29", "30");
        var payload = add("payload", model.payloadProperty(), PayloadFormat.values());
        payload.disableProperty().bind(model.kindProperty().isEqualTo(ApiKind.REST));
        add("handler", model.handlerProperty(), HandlerGeneration.values());
        add("function-limit", model.functionLimitProperty(), "1", "3", "10", "29", "60");
        add("answers", model.answersProperty(), Generation.values());
        add("takes", model.takesProperty(), "text/csv", "text/plain", "text/csv, text/plain", "application/json");
        add("rows", model.rowsProperty(), ContainerSettings.Rows.values());
        return new VBox(6, head(), choices, problem(), told());
    }

    private Node head() {
        var reset = Nodes.button("mockpanel.setup.reset", "fth-rotate-ccw", model::reset);
        reset.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        reset.disableProperty().bind(model.toldProperty().isEmpty());
        var head = new HBox(Nodes.label(Messages.text("mockpanel.setup"), "field-label"), Nodes.spacer(), reset);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node problem() {
        var problem = Nodes.paragraph("", "remark", Styles.DANGER);
        problem.setId("mockpanel-setup-problem");
        problem.textProperty().bind(model.problemProperty());
        Nodes.showWhen(problem, model.problemProperty().isNotEmpty());
        return problem;
    }

    private Node told() {
        var told = Nodes.paragraph("", "remark");
        told.setId("mockpanel-setup-told");
        told.textProperty().bind(model.toldProperty());
        Nodes.showWhen(told, model.toldProperty().isNotEmpty());
        return told;
    }

    private <T extends Enum<T>> Node add(String key, ObjectProperty<T> property, T[] values) {
        var choice = new ComboBox<>(FXCollections.observableList(List.of(values)));
        choice.setConverter(new Words<>("mockpanel.setup." + key));
        choice.valueProperty().bindBidirectional(property);
        return add(key, choice);
    }

    /** A value that can be typed, too; it counts with Enter, or when the field is left. */
    private void add(String key, StringProperty property, String... usual) {
        var choice = new ComboBox<>(FXCollections.observableArrayList(usual));
        choice.setEditable(true);
        choice.valueProperty().bindBidirectional(property);
        choice.getEditor().setPrefColumnCount(8);
        choice.getEditor().setAccessibleText(Messages.text("mockpanel.setup." + key + ".tip"));
        add(key, choice);
    }

    private Node add(String key, ComboBox<?> choice) {
        var id = "mockpanel.setup." + key;
        choice.setId(id.replace('.', '-'));
        choice.setAccessibleText(Messages.text(id + ".tip"));
        choice.setTooltip(new Tooltip(Messages.text(id + ".tip")));
        choice.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(choice, Priority.ALWAYS);
        var label = Nodes.wholeLabel(Messages.text(id));
        label.setLabelFor(choice);
        choices.addRow(choices.getRowCount(), label, choice);
        return choice;
    }

    /** A choice by its words in the messages. */
    private static final class Words<T extends Enum<T>> extends StringConverter<T> {
        private final String prefix;

        Words(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String toString(T value) {
            return Messages.text(prefix + "." + value.name());
        }

        @Override
        public T fromString(String words) {
            throw new UnsupportedOperationException("It is chosen, not typed");
        }
    }
}

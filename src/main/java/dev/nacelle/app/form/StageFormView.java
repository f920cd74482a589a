package dev.nacelle.app.form;

import dev.nacelle.app.ui.Nodes;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The fields as a room reads them: each one's name and its value, two to a row, and nothing else. */
public final class StageFormView {
    private static final int COLUMNS = 2;

    private final FormViewModel model;
    private final GridPane grid = new GridPane();

    public StageFormView(FormViewModel model) {
        this.model = model;
    }

    /** The fields' node; call it once. */
    public Node build() {
        grid.getStyleClass().add("stage-form");
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        model.fields().addListener((ListChangeListener<FieldViewModel>) change -> fill());
        fill();
        EditKeysView.listenIn(grid, model.edits());
        return grid;
    }

    /** Down the first column, then the second, as one reads a list. */
    private void fill() {
        grid.getChildren().clear();
        var rows = (model.fields().size() + 1) / COLUMNS;
        for (int i = 0; i < model.fields().size(); i++) {
            grid.add(field(model.fields().get(i)), i / rows, i % rows);
        }
    }

    private static Node field(FieldViewModel model) {
        var field = model.field();
        var editor = field.<Control>match(
                numeric -> new NumberTextView(model, numeric).build(),
                categorical -> new CategoryFieldView(model, categorical).build());
        editor.getStyleClass().add("stage-value");
        var unit = field.common().unit();
        Label name = Nodes.paragraph(field.label() + (unit.isEmpty() ? "" : ", " + unit), "stage-name");
        name.setLabelFor(editor);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var row = new HBox(name, editor);
        row.getStyleClass().add("stage-field");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

package dev.nacelle.app.environments;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The header fields that are added to each call, a row each. */
final class HeadersView {
    private final EditorViewModel model;
    private final VBox rows = new VBox(6);

    HeadersView(EditorViewModel model) {
        this.model = model;
    }

    Node build() {
        model.headers().addListener((ListChangeListener<HeaderRow>) change -> showRows());
        showRows();
        var add = Nodes.button("environments.header.add", "fth-plus", model::addHeader);
        add.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return new VBox(
                4,
                Nodes.label(Messages.text("environments.field.headers"), "field-label"),
                rows,
                FieldsView.problem(model.problem(Field.HEADERS), "headers"),
                add);
    }

    private void showRows() {
        rows.getChildren().clear();
        int number = 0;
        for (var header : model.headers()) {
            number++;
            rows.getChildren().add(row(header, number));
        }
    }

    private Node row(HeaderRow header, int number) {
        var name = new TextField();
        name.setPromptText(Messages.text("environments.header.name"));
        name.setAccessibleText(Messages.text("environments.header.name"));
        name.setId("environment-header-name-" + number);
        name.textProperty().bindBidirectional(header.nameProperty());
        var remove = Nodes.iconButton(
                "environments.header.remove", "fth-x", () -> model.headers().remove(header));
        remove.setId("environment-header-remove-" + number);
        var row = new HBox(8, name, value(header, number), secret(header, number), remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What is secret is typed unseen; the two fields are one text. */
    private static Node value(HeaderRow header, int number) {
        var open = new TextField();
        var hidden = new PasswordField();
        for (var field : new TextField[] {open, hidden}) {
            field.setPromptText(Messages.text("environments.header.value"));
            field.setAccessibleText(Messages.text("environments.header.value"));
            field.textProperty().bindBidirectional(header.valueProperty());
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        open.setId("environment-header-value-" + number);
        hidden.setId("environment-header-secret-value-" + number);
        Nodes.showWhen(open, header.secretProperty().not());
        Nodes.showWhen(hidden, header.secretProperty());
        var both = new HBox(open, hidden);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    private static Node secret(HeaderRow header, int number) {
        var box = new CheckBox(Messages.text("environments.header.secret"));
        box.setId("environment-header-secret-" + number);
        box.setAccessibleText(Messages.text("environments.header.secret"));
        box.selectedProperty().bindBidirectional(header.secretProperty());
        return box;
    }
}

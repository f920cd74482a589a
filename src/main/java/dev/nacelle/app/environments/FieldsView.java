package dev.nacelle.app.environments;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Makes the editor's fields: label above, what is wrong below, everything read aloud. */
final class FieldsView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private FieldsView() {}

    /** A field for a text, or for a secret. */
    static VBox text(EditorViewModel model, Field field) {
        return text(model, field, field.id());
    }

    /** @param key of its texts, where a field is called otherwise */
    static VBox text(EditorViewModel model, Field field, String key) {
        var input = field.isSecret() ? new PasswordField() : new TextField();
        input.textProperty().bindBidirectional(model.text(field));
        input.setPromptText(Messages.text("environments.field." + key + ".prompt"));
        return whole(model, field, key, input);
    }

    /** A field with texts to choose from, or any other. */
    static VBox combo(EditorViewModel model, Field field, List<String> choices) {
        var input = new ComboBox<String>();
        input.setEditable(true);
        input.getItems().setAll(choices);
        input.getEditor().textProperty().bindBidirectional(model.text(field));
        input.setPromptText(Messages.text("environments.field." + field.id() + ".prompt"));
        input.setMaxWidth(Double.MAX_VALUE);
        return whole(model, field, field.id(), input);
    }

    /** A choice among constants, each with words of its own. */
    static <E extends Enum<E>> ComboBox<E> choice(String id, ObjectProperty<E> value, List<E> all, String words) {
        var input = new ComboBox<E>();
        input.getItems().setAll(all);
        input.setConverter(new StringConverter<>() {
            @Override
            public String toString(E constant) {
                return constant == null
                        ? ""
                        : Messages.text(words + constant.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public E fromString(String text) {
                return value.get();
            }
        });
        input.valueProperty().bindBidirectional(value);
        input.setMaxWidth(Double.MAX_VALUE);
        describe(input, id);
        return input;
    }

    /** A box to be ticked. */
    static CheckBox check(String id, BooleanProperty value) {
        var box = new CheckBox(Messages.text("environments.field." + id));
        box.selectedProperty().bindBidirectional(value);
        describe(box, id);
        return box;
    }

    /** A control with its label. */
    static VBox labelled(String id, Control input) {
        var label = Nodes.label(Messages.text("environments.field." + id), "field-label");
        label.setLabelFor(input);
        var box = new VBox(3, label, input);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** What is wrong with a field, while something is. */
    static Node problem(ObservableValue<Optional<String>> problem, String id) {
        var text = Nodes.paragraph("", "remark", "danger");
        text.setId("problem-" + id);
        text.setGraphic(Nodes.icon("fth-alert-circle"));
        text.textProperty().bind(problem.map(sentence -> sentence.orElse("")));
        Nodes.showWhen(text, problem.map(Optional::isPresent));
        return text;
    }

    static <N extends Node> N showWhen(N node, ObservableValue<Boolean> shown) {
        Nodes.showWhen(node, shown);
        return node;
    }

    private static VBox whole(EditorViewModel model, Field field, String key, Control input) {
        describe(input, key);
        input.setId("environment-" + key);
        var box = labelled(key, input);
        box.getChildren().add(problem(model.problem(field), key));
        model.problem(field)
                .addListener((observable, before, now) -> input.pseudoClassStateChanged(WRONG, now.isPresent()));
        return box;
    }

    private static void describe(Control input, String id) {
        input.setId("environment-" + id);
        input.setAccessibleText(Messages.text("environments.field." + id));
    }
}

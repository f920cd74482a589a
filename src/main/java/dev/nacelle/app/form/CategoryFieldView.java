package dev.nacelle.app.form;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Field;
import java.util.ArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;

/** A word out of a list. */
final class CategoryFieldView {
    private final FieldViewModel model;
    private final Field.Categorical field;

    CategoryFieldView(FieldViewModel model, Field.Categorical field) {
        this.model = model;
        this.field = field;
    }

    Control build() {
        var words = new ArrayList<>(field.values());
        if (field.mayBeMissing()) {
            words.add("");
        }
        var list = new ComboBox<String>();
        list.getItems().setAll(words);
        list.setId("field-" + field.name());
        list.setMaxWidth(Double.MAX_VALUE);
        list.setAccessibleText(FieldView.spoken(field));
        list.setConverter(new MissingInWords());
        list.valueProperty().bindBidirectional(model.textProperty());
        FieldView.showProblem(list, model);
        return list;
    }

    /** Shows the empty word as what it means. */
    private static final class MissingInWords extends StringConverter<String> {
        @Override
        public String toString(String word) {
            return word == null || word.isEmpty() ? Messages.text("form.missing") : word;
        }

        @Override
        public String fromString(String shown) {
            return shown;
        }
    }
}

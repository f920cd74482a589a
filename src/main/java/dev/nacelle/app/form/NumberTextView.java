package dev.nacelle.app.form;

import dev.nacelle.reading.Field;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A number as a text; Up and Down move it by a step, with Shift by ten. */
final class NumberTextView {
    private final FieldViewModel model;
    private final Field.Numeric field;

    NumberTextView(FieldViewModel model, Field.Numeric field) {
        this.model = model;
        this.field = field;
    }

    TextField build() {
        var text = new TextField();
        text.setId("field-" + field.name());
        text.getStyleClass().add("number-text");
        text.setAccessibleText(FieldView.spoken(field));
        text.textProperty().bindBidirectional(model.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        FieldView.showProblem(text, model);
        text.textProperty().addListener((observable, before, now) -> {
            if (text.isFocused()) {
                model.editingProperty().set(true);
            }
        });
        text.focusedProperty().addListener((observable, before, now) -> model.editingProperty()
                .set(false));
        return text;
    }

    private void keyPressed(KeyEvent event) {
        var steps = event.isShiftDown() ? 10 : 1;
        if (event.getCode() == KeyCode.UP) {
            model.step(steps);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            model.step(-steps);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.editingProperty().set(false);
        }
    }
}

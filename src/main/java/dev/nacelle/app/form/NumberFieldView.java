package dev.nacelle.app.form;

import dev.nacelle.app.text.Numbers;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.Field;
import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A number as a text, with a slider over its training range. */
final class NumberFieldView {
    private final FieldViewModel model;
    private final Field.Numeric field;
    private final Slider slider;
    private boolean following;

    NumberFieldView(FieldViewModel model, Field.Numeric field) {
        this.model = model;
        this.field = field;
        this.slider = Nodes.slider(
                field.min().doubleValue(),
                field.max().doubleValue(),
                field.min().doubleValue());
    }

    Node build() {
        buildSlider();
        var row = new HBox(
                Nodes.wholeLabel(Numbers.shown(field.min().toPlainString()), "range-end"),
                slider,
                Nodes.wholeLabel(Numbers.shown(field.max().toPlainString()), "range-end"),
                new NumberTextView(model, field).build());
        row.getStyleClass().add("number-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void buildSlider() {
        slider.setId("slider-" + field.name());
        slider.setAccessibleText(FieldView.spoken(field));
        slider.setBlockIncrement(step().doubleValue());
        // The text is one stop in the tab order; the slider, its twin, would only double the way through the form.
        slider.setFocusTraversable(false);
        slider.setMinWidth(40);
        slider.setPrefWidth(80);
        HBox.setHgrow(slider, Priority.ALWAYS);
        model.textProperty().addListener((observable, before, now) -> slideToText());
        slider.valueProperty().addListener((observable, before, now) -> textFromSlider(now.doubleValue()));
        // Held from the first press on, wherever on the slider that is.
        slider.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> model.editingProperty().set(true));
        slider.addEventFilter(
                MouseEvent.MOUSE_RELEASED, event -> model.editingProperty().set(false));
        slideToText();
    }

    private void slideToText() {
        following = true;
        model.number().ifPresent(number -> slider.setValue(number.doubleValue()));
        following = false;
    }

    private void textFromSlider(double value) {
        if (!following) {
            model.setNumber(BigDecimal.valueOf(value));
        }
    }

    private BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(field.decimals());
    }
}

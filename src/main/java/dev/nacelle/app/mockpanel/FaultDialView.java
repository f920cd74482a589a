package dev.nacelle.app.mockpanel;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One dial: what it does, a slider, its value. */
final class FaultDialView {
    private final FaultDial dial;
    private final IntegerProperty value;

    FaultDialView(FaultDial dial, IntegerProperty value) {
        this.dial = dial;
        this.value = value;
    }

    Node build() {
        var name = Messages.text("mockpanel.dial." + dial.key());
        var slider = slider(name);
        var number = Nodes.label("", "dial-value");
        number.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(dial.isDelay() ? "mockpanel.millis" : "mockpanel.percent", value.get()),
                        value));
        var row = new HBox(8, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(1, Nodes.label(name), row);
    }

    private Slider slider(String name) {
        var slider = Nodes.slider(0, dial.most(), value.get());
        slider.setId("dial-" + dial.key());
        slider.setAccessibleText(name);
        slider.setBlockIncrement(dial.step());
        slider.setMajorTickUnit(dial.step());
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.valueProperty().bindBidirectional(value);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }
}

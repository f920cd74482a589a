package dev.nacelle.app.score;

import dev.nacelle.app.settings.EntrySettings.Sending;
import dev.nacelle.app.text.Messages;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** The choice when a reading is sent. */
final class SendingView {
    private final SendingViewModel model;

    SendingView(SendingViewModel model) {
        this.model = model;
    }

    Node build() {
        var choice = new ComboBox<Sending>();
        choice.setId("sending");
        choice.getStyleClass().add("sending");
        choice.getItems().setAll(Sending.values());
        choice.setConverter(new Words());
        choice.valueProperty().bindBidirectional(model.modeProperty());
        choice.setAccessibleText(Messages.text("sending.tip"));
        choice.setTooltip(new Tooltip(Messages.text("sending.tip")));
        return choice;
    }

    private static final class Words extends StringConverter<Sending> {
        @Override
        public String toString(Sending mode) {
            return mode == null
                    ? ""
                    : Messages.text(
                            "sending." + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        @Override
        public Sending fromString(String words) {
            throw new UnsupportedOperationException("The list is not typed into");
        }
    }
}

package dev.nacelle.app.score;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.WireArea;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What went over the wire: the raw request above the raw response, each to be copied. */
final class WireView {
    // The two share the room alike, however long the answer is.
    private static final double PANE_WIDTH = 200;
    private static final double ROOM_FOR_WORDS = 240;

    private final ScoreViewModel model;
    private final Node copyAs;
    private final WireArea request = new WireArea("request", Messages.text("score.request.title"));
    private final WireArea response = new WireArea("response", Messages.text("score.response.title"));
    private final Label status = Nodes.wholeLabel("", "status");
    private final Label preview = Nodes.label("", "body-preview");

    /**
     * @param copyAs offers the call in other forms; stands beside the request
     */
    WireView(ScoreViewModel model, Node copyAs) {
        this.model = model;
        this.copyAs = copyAs;
    }

    Node build() {
        status.setId("status");
        // The header fields may fill the pane: the answer itself is to be seen without scrolling.
        var row = new HBox(pane("score.request", request, copyAs), pane("score.response", response, status, preview));
        row.getStyleClass().add("wire");
        model.exchangeProperty().addListener((observable, before, now) -> show(now));
        show(model.exchangeProperty().get());
        return row;
    }

    private void show(Optional<Exchange> exchange) {
        request.show(exchange.map(WireText::request).orElse(""));
        var answer = exchange.flatMap(Exchange::response);
        response.show(answer.map(WireText::response).orElse(""));
        status.setText(answer.map(known -> Integer.toString(known.status())).orElse(""));
        preview.setText(answer.map(known -> WireText.preview(known.body())).orElse(""));
        status.getStyleClass().removeAll("status-good", "status-bad");
        answer.ifPresent(known -> status.getStyleClass().add(known.status() < 300 ? "status-good" : "status-bad"));
    }

    private static Node pane(String id, WireArea wire, Node... beside) {
        var area = wire.node();
        area.setPromptText(Messages.text(id + ".prompt"));
        var copy = Nodes.iconButton(id + ".copy", "fth-copy", () -> Nodes.copy(wire.whole()));
        copy.disableProperty().bind(area.textProperty().isEmpty());
        var header = new HBox(Nodes.wholeLabel(Messages.text(id + ".title"), "field-label"));
        header.getChildren().addAll(beside);
        header.getChildren().addAll(Nodes.spacer(), copy);
        header.getStyleClass().add("line-header");
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(area, Priority.ALWAYS);
        var box = new VBox(header, area);
        box.getStyleClass().add("wire-pane");
        box.setMinWidth(0);
        box.setPrefWidth(PANE_WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.widthProperty().addListener((observable, before, now) -> crowd(now.doubleValue(), beside));
        return box;
    }

    /** Where there is little room, a button beside the title is its icon alone. */
    private static void crowd(double width, Node... beside) {
        for (var node : beside) {
            if (node instanceof MenuButton menu) {
                menu.setContentDisplay(width < ROOM_FOR_WORDS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
    }
}

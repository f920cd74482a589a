package dev.nacelle.app.historypane;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.KindBadge;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.WireArea;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One call looked into: what came of it, what can be done with it, a note, and what went over the wire. */
final class CallDetailsView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final VBox what = new VBox();
    private final VBox why = new VBox();
    private final TextField note = new TextField();
    private final WireArea request = area("request");
    private final WireArea response = area("response");
    private final Button pin;

    CallDetailsView(HistoryViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        this.pin = Nodes.button("historypane.pin", "fth-bookmark", model::togglePin);
    }

    Node build() {
        what.getStyleClass().add("call-what");
        buildNote();
        why.getStyleClass().add("call-what");
        var content = new VBox(what, actions(), note, why);
        content.getChildren().addAll(wire("request", request), wire("response", response));
        content.getStyleClass().add("call-details");
        var scroll = Nodes.scrollable(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        scroll.setId("history-details");
        model.selectedProperty().addListener((observable, before, now) -> now.ifPresent(call -> show(call, before)));
        model.selectedProperty().get().ifPresent(call -> show(call, Optional.empty()));
        return scroll;
    }

    private void show(KeptCall call, Optional<KeptCall> before) {
        what.getChildren().setAll(title(call), line(call));
        why.getChildren().clear();
        call.failure().ifPresent(failure -> why.getChildren().add(Nodes.paragraph(failure.sentence())));
        why.getChildren()
                .add(Nodes.paragraph(
                        Messages.text(
                                "historypane.details",
                                call.environment(),
                                TIME.format(call.at().atZone(zone)),
                                call.elapsed().toMillis(),
                                call.profileId()),
                        "muted"));
        pin.setText(Messages.text(call.pinned() ? "historypane.unpin" : "historypane.pin.text"));
        if (before.map(KeptCall::id).filter(call.id()::equals).isEmpty()) {
            note.setText(call.note());
        }
        request.show(WireText.request(call.request()));
        response.show(call.response().map(WireText::response).orElse(Messages.text("historypane.no-response")));
    }

    private Node title(KeptCall call) {
        var answer = Nodes.paragraph(CallWords.answer(call, model), Styles.TEXT_BOLD, "call-answer");
        answer.setGraphic(Nodes.icon(CallWords.icon(call, model.threshold().get())));
        answer.getStyleClass().add(call.failed() ? "call-failed" : "call-scored");
        answer.setId("history-answer");
        var delete = Nodes.iconButton("historypane.delete", "fth-trash-2", model::deleteSelected);
        var close = Nodes.iconButton("historypane.close", "fth-x", () -> model.select(Optional.empty()));
        var row = new HBox(8, KindBadge.small(call.kind()), answer, Nodes.spacer(), delete, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node line(KeptCall call) {
        var line = Nodes.paragraph(String.join(",", call.values()), "call-line");
        line.setId("history-reading");
        return line;
    }

    private Node actions() {
        var resend = Nodes.button("historypane.resend", "fth-send", model::resendSelected);
        resend.getStyleClass().add(Styles.ACCENT);
        var row = new FlowPane(resend, Nodes.button("historypane.load", "fth-edit-3", model::loadSelected), pin);
        row.getChildren().forEach(button -> button.getStyleClass().add(Styles.SMALL));
        row.getStyleClass().add("filters");
        return row;
    }

    private void buildNote() {
        note.setId("history-note");
        note.setPromptText(Messages.text("historypane.note.prompt"));
        note.setAccessibleText(Messages.text("historypane.note.tip"));
        note.setOnAction(event -> model.note(note.getText()));
        note.focusedProperty().addListener((observable, before, now) -> {
            if (!now) {
                model.note(note.getText());
            }
        });
    }

    private static WireArea area(String id) {
        var wire = new WireArea("history-" + id, Messages.text("historypane." + id));
        wire.node().setPrefRowCount(6);
        return wire;
    }

    private static Node wire(String id, WireArea wire) {
        var copy = Nodes.iconButton("historypane." + id + ".copy", "fth-copy", () -> Nodes.copy(wire.whole()));
        var head = new HBox(Nodes.label(Messages.text("historypane." + id), "field-label"), Nodes.spacer(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, head, wire.node());
    }
}

package dev.nacelle.app.journal;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.WireArea;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A call looked into: what came of it, where its time went, what can be done with it, and every part of it as text. */
final class EntryView {
    private static final double LEAST_TEXT = 130;

    private final EntryViewModel model;
    private final ZoneId zone;
    private final Runnable close;
    private final Label status = Nodes.wholeLabel("", "call-answer");
    private final Label target = Nodes.paragraph("", "call-line");
    private final Label came = Nodes.paragraph("", "journal-answer");
    private final Label who = Nodes.paragraph("", "muted");
    private final Label fault = Nodes.paragraph("", "journal-struck");
    private final FlowPane times = new FlowPane(10, 2);
    private final FlowPane parts = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final WireArea wire = new WireArea("journal-text", "");
    private final TextArea text = wire.node();

    EntryView(EntryViewModel model, ZoneId zone, Runnable close) {
        this.model = model;
        this.zone = zone;
        this.close = close;
    }

    Node build() {
        buildText();
        parts.setId("journal-parts");
        parts.getStyleClass().add("filters");
        parts.addEventFilter(KeyEvent.KEY_PRESSED, this::along);
        fault.setGraphic(Nodes.icon("fth-zap", "journal-fault"));
        fault.setId("journal-struck");
        target.setId("journal-target");
        status.setId("journal-status");
        var box = new VBox(head(), target, fault, who, times, actions(), parts, text);
        box.getStyleClass().add("journal-entry");
        VBox.setVgrow(text, Priority.ALWAYS);
        var scroll = Nodes.scrollable(box);
        scroll.setId("journal-entry");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        model.entryProperty().addListener((observable, before, now) -> now.ifPresent(this::show));
        model.entryProperty().get().ifPresent(this::show);
        model.partProperty().addListener((observable, before, now) -> shown(now));
        shown(model.partProperty().get());
        return scroll;
    }

    /** Takes the focus: to the part on show, to go along them with the arrows. */
    void focus() {
        Optional.ofNullable(group.getSelectedToggle()).ifPresent(part -> ((ToggleButton) part).requestFocus());
    }

    private Node head() {
        HBox.setHgrow(came, Priority.ALWAYS);
        came.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, status, came, Nodes.iconButton("journal.close", "fth-x", close));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(Entry entry) {
        var row = entry.row();
        StatusLabelView.show(status, row);
        target.setText(row.method() + " " + row.path());
        came.setText(row.score()
                .map(score -> Messages.text("journal.entry.score", RowWords.answer(row)))
                .orElseGet(() -> RowWords.answer(row)));
        fault.setText(String.join("\n", row.faults()));
        fault.setVisible(row.struck());
        fault.setManaged(row.struck());
        who.setText(Messages.text(
                "journal.entry.who",
                RowWords.exactTime(row, zone),
                RowWords.wholeCaller(row),
                entry.call().map(call -> call.id()).orElse("")));
        showTimes(row.times());
        showParts(entry);
    }

    private void showTimes(HopTimes now) {
        times.setAccessibleText(RowWords.times(now));
        times.getChildren().setAll(Nodes.wholeLabel(RowWords.millis(now.whole()), Styles.TEXT_BOLD));
        addTime("gateway", now.gateway());
        addTime("function", now.function());
        addTime(now.attempts() > 1 ? "attempts" : "sagemaker", now.sageMaker(), now.attempts());
    }

    private void addTime(String hop, long nanos, Object... more) {
        if (nanos > 0) {
            times.getChildren().add(time(hop, RowWords.bareMillis(nanos), more));
        }
    }

    private static Node time(String hop, String took, Object... more) {
        var label = Nodes.wholeLabel(
                Messages.text(
                        "journal.hop." + hop,
                        Stream.concat(Stream.of(took), Stream.of(more)).toArray()),
                "journal-time");
        var colour = HopBarView.part(hop.equals("attempts") ? "sagemaker" : hop);
        colour.getStyleClass().add("hop-dot");
        label.setGraphic(colour);
        return label;
    }

    private Node actions() {
        var again = Nodes.button("journal.again", "fth-send", model::sendAgain);
        again.disableProperty()
                .bind(model.sendingProperty()
                        .or(has(entry -> entry.call().isPresent()).not()));
        var form = Nodes.button("journal.form", "fth-edit-3", model::toForm);
        form.disableProperty().bind(has(Entry::hasReading).not());
        var copy = Nodes.button("journal.copy", "fth-copy", () -> Nodes.copy(model.wholeText()));
        copy.disableProperty().bind(has(entry -> entry.call().isPresent()).not());
        var row = new FlowPane(again, form, copy);
        row.getChildren().forEach(button -> button.getStyleClass().add(Styles.SMALL));
        row.getStyleClass().add("filters");
        return row;
    }

    private BooleanBinding has(Predicate<Entry> what) {
        return Bindings.createBooleanBinding(
                () -> model.entryProperty().get().filter(what).isPresent(), model.entryProperty());
    }

    private void showParts(Entry entry) {
        group.getToggles().clear();
        parts.getChildren().clear();
        for (var part : entry.parts()) {
            var button = new ToggleButton(part.title());
            button.setUserData(part);
            button.setToggleGroup(group);
            button.setId("journal-part-" + part.kind().name().toLowerCase(Locale.ROOT) + part.number());
            button.setAccessibleText(Messages.text("journal.part.tip", part.title()));
            button.getStyleClass().add(Styles.SMALL);
            button.setOnAction(event -> {
                model.look(part);
                button.setSelected(true);
            });
            parts.getChildren().add(button);
        }
        text.setVisible(!entry.parts().isEmpty());
        if (entry.parts().isEmpty()) {
            came.setText(Messages.text("journal.gone"));
        }
    }

    private void shown(Optional<CallPart> part) {
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(
                        part.filter(toggle.getUserData()::equals).isPresent()));
        wire.show(part.map(CallPart::text).orElse(""));
        text.setAccessibleText(part.map(CallPart::title).orElse(""));
        text.setScrollTop(0);
    }

    private void along(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            model.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            focus();
            event.consume();
        }
    }

    private void buildText() {
        text.setMinHeight(LEAST_TEXT);
        text.setPrefRowCount(6);
    }
}

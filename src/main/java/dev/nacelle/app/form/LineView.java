package dev.nacelle.app.form;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingProblem;
import java.nio.charset.StandardCharsets;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The line on the wire, to read and to type, and under it what is wrong, odd or was cleaned. */
final class LineView {
    private static final int MOST_REMARKS = 3;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOM_FOR_ONE_LINE = 360;

    private final FormViewModel model;
    private final TextArea line = Nodes.textArea("");
    private final VBox remarks = new VBox();

    LineView(FormViewModel model) {
        this.model = model;
    }

    Node build() {
        buildLine();
        remarks.getStyleClass().add("remarks");
        model.problems().addListener((Observable observable) -> showRemarks());
        model.notes().addListener((Observable observable) -> showRemarks());
        model.readingProperty().addListener((observable, before, now) -> showRemarks());
        showRemarks();
        var box = new VBox(header(), line, offer(), remarks);
        box.getStyleClass().add("line-box");
        return box;
    }

    private void buildLine() {
        line.setId("line");
        line.getStyleClass().add("wire-line");
        line.setPrefRowCount(1);
        line.setWrapText(true);
        line.widthProperty()
                .addListener((observable, before, now) ->
                        line.pseudoClassStateChanged(NARROW, now.doubleValue() < ROOM_FOR_ONE_LINE));
        line.setAccessibleText(Messages.text("form.line.tip"));
        line.setPromptText(Messages.text("form.line.prompt"));
        line.textProperty().bindBidirectional(model.lineProperty());
        line.focusedProperty().addListener((observable, before, now) -> {
            model.editingProperty().set(false);
            if (!now) {
                model.tidyLine();
            }
        });
        line.textProperty().addListener((observable, before, now) -> {
            if (line.isFocused()) {
                model.editingProperty().set(true);
            }
        });
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::tabLeaves);
    }

    /** Tab leaves the line, as it leaves any field; a text area would take it as a character. */
    private void tabLeaves(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            line.fireEvent(new KeyEvent(
                    line, line, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    private Node header() {
        var size = Nodes.label("", "muted", "line-size");
        size.setId("line-size");
        size.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.readingProperty().get().map(LineView::size).orElse(""), model.readingProperty()));
        var copy = Nodes.iconButton(
                "form.copy", "fth-copy", () -> Nodes.copy(model.lineProperty().get()));
        var row =
                new HBox(Nodes.wholeLabel(Messages.text("form.line.title"), "field-label"), size, Nodes.spacer(), copy);
        row.getStyleClass().add("line-header");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node offer() {
        var text = Nodes.paragraph("");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.offerProperty()
                                .get()
                                .map(offer -> Messages.text(
                                        "form.offer",
                                        offer.profile().size(),
                                        offer.profile().title()))
                                .orElse(""),
                        model.offerProperty()));
        var accept = Nodes.button("form.offer.accept", "fth-check", model::acceptOffer);
        accept.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        var decline = Nodes.button("form.offer.decline", "fth-x", model::declineOffer);
        decline.getStyleClass().add(Styles.SMALL);
        var box = new VBox(text, new HBox(8, accept, decline));
        box.setId("offer");
        box.getStyleClass().addAll("note-box", "accent-box");
        Nodes.showWhen(
                box,
                Bindings.createBooleanBinding(() -> model.offerProperty().get().isPresent(), model.offerProperty()));
        return box;
    }

    private void showRemarks() {
        remarks.getChildren().clear();
        model.problems().stream().limit(MOST_REMARKS).map(LineView::remark).forEach(remarks.getChildren()::add);
        var more = model.problems().size() - MOST_REMARKS;
        if (more > 0) {
            remarks.getChildren().add(Nodes.label(Messages.text("form.more-problems", more), "muted"));
        }
        model.hints().forEach(hint -> remarks.getChildren().add(remark("fth-help-circle", hint, Styles.WARNING)));
        if (!model.notes().isEmpty()) {
            remarks.getChildren().add(remark("fth-info", String.join(" ", model.notes()), "muted"));
        }
    }

    private static Label remark(ReadingProblem problem) {
        return problem.isError()
                ? remark("fth-alert-circle", problem.message(), Styles.DANGER)
                : remark("fth-alert-triangle", problem.message(), Styles.WARNING);
    }

    private static Label remark(String icon, String text, String style) {
        var label = Nodes.paragraph(text, "remark", style);
        label.setGraphic(Nodes.icon(icon));
        return label;
    }

    private static String size(Reading reading) {
        return Messages.text(
                "form.line.size",
                reading.profile().size(),
                reading.toCsv().getBytes(StandardCharsets.UTF_8).length,
                MediaTypes.CSV);
    }
}

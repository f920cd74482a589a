package dev.nacelle.app.form;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.ReadingProblem;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One field: its name for people, its name on the wire, and the editor that fits it. */
final class FieldView {
    private FieldView() {}

    static Node of(FieldViewModel model) {
        var field = model.field();
        var editor = field.<Node>match(
                numeric -> new NumberFieldView(model, numeric).build(),
                categorical -> categorical.directions()
                        ? new CompassView(model, categorical).build()
                        : new CategoryFieldView(model, categorical).build());
        var box = isDirection(field) ? beside(model, editor) : new VBox(title(model, editor), editor);
        box.getStyleClass().add("field");
        return box;
    }

    /** Whether the field takes the whole width of the form. */
    static boolean isDirection(Field field) {
        return field.match(numeric -> false, Field.Categorical::directions);
    }

    /** What a screen reader says of the field's editor. */
    static String spoken(Field field) {
        var unit = field.common().unit();
        return field.label() + (unit.isEmpty() ? "" : " in " + unit) + ". "
                + field.common().help();
    }

    /** Marks the control while the field's value is wrong or odd; the tooltip says why, else what the field is. */
    static void showProblem(Control control, FieldViewModel model) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        control.setTooltip(tip);
        model.problemProperty().addListener((observable, before, now) -> mark(control, tip, model.field(), now));
        mark(control, tip, model.field(), model.problemProperty().get());
    }

    private static void mark(Control control, Tooltip tip, Field field, Optional<ReadingProblem> problem) {
        control.pseudoClassStateChanged(
                Styles.STATE_DANGER, problem.filter(ReadingProblem::isError).isPresent());
        control.pseudoClassStateChanged(
                Styles.STATE_WARNING, problem.filter(odd -> !odd.isError()).isPresent());
        var said = problem.map(ReadingProblem::message).orElse(field.common().help());
        tip.setText(said);
        control.setAccessibleHelp(said);
    }

    /** There while the field says something else than the reading last scored; its tooltip tells what that said. */
    private static Node changeMark(FieldViewModel model) {
        var mark = Nodes.label("", "change-mark");
        mark.setId("changed-" + model.field().name());
        mark.setGraphic(Nodes.icon("fth-edit-2"));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var tip = new Tooltip();
        mark.setTooltip(tip);
        Nodes.showWhen(mark, model.changedProperty());
        tip.textProperty().bind(model.changeBinding());
        mark.accessibleTextProperty().bind(model.changeBinding());
        return mark;
    }

    /** A compass is as high as three rows: what is to be said of it stands beside it. */
    private static Pane beside(FieldViewModel model, Node compass) {
        var field = model.field();
        var words = new VBox(
                new HBox(6, Nodes.label(field.label(), "field-label"), changeMark(model)),
                Nodes.label(field.name(), "field-name"),
                Nodes.paragraph(field.common().help(), "muted", "remark"));
        words.getStyleClass().add("field");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(compass, words);
        row.getStyleClass().add("direction-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node title(FieldViewModel model, Node editor) {
        var field = model.field();
        var name = Nodes.wholeLabel(field.label(), "field-label");
        name.setLabelFor(editor instanceof Control ? editor : null);
        var wire = Nodes.label(field.name(), "field-name");
        wire.setTooltip(new Tooltip(Messages.text("form.wire-name.tip", field.name())));
        var row = new HBox(name, changeMark(model), Nodes.spacer(), wire);
        if (!field.common().unit().isEmpty()) {
            row.getChildren().add(1, Nodes.wholeLabel(field.common().unit(), "field-unit"));
        }
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}

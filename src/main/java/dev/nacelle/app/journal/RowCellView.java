package dev.nacelle.app.journal;

import dev.nacelle.app.ui.Nodes;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call of the list: what came of it and how long it took; below, what was asked by whom, and where the time went. */
final class RowCellView extends ListCell<CallRow> {
    private final ZoneId zone;
    private final Label status = Nodes.wholeLabel("", "call-answer");
    private final Label answer = Nodes.label("", "journal-answer");
    private final Node fault = Nodes.icon("fth-zap", "journal-fault");
    private final Label took = Nodes.wholeLabel("", "journal-took");
    private final Label time = Nodes.wholeLabel("", "call-time");
    private final Label method = Nodes.wholeLabel("", "journal-target");
    private final Label path = Nodes.label("", "journal-target");
    private final Label caller = Nodes.wholeLabel("", "muted", "journal-caller");
    private final HopBarView bar = new HopBarView();
    private final VBox rows;

    RowCellView(ZoneId zone) {
        this.zone = zone;
        var first = row(status, answer, Nodes.spacer(), fault, took);
        var second = row(time, method, path, Nodes.spacer(), caller, bar);
        this.rows = new VBox(first, second);
        rows.getStyleClass().add("call-cell");
        // The end of a path tells paths apart.
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        // The list is as wide as it is: what does not fit is cut short, and whole where the call is looked into.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CallRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null || empty ? null : shown(row));
        setAccessibleText(row == null || empty ? null : RowWords.spoken(row, zone));
    }

    private Node shown(CallRow row) {
        StatusLabelView.show(status, row);
        answer.setText(RowWords.answer(row));
        fault.setVisible(row.struck());
        fault.setManaged(row.struck());
        took.setText(RowWords.millis(row.times().whole()));
        time.setText(RowWords.time(row, zone));
        method.setText(row.method());
        path.setText(row.path());
        caller.setText(RowWords.caller(row));
        bar.show(row.times());
        return rows;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("call-row");
        return row;
    }
}

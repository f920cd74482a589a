package dev.nacelle.app.readingfile;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.ui.Nodes;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of a file: its line, its values, and why it is no reading. */
final class RowCellView extends ListCell<Integer> {
    private static final double ROOM_FOR_BAR = 36;

    private final IntFunction<Row> rows;
    private final Label line = Nodes.label("", "file-line");
    private final Label values = Nodes.label("", "file-values");
    private final Label problem = Nodes.paragraph("", "remark", Styles.DANGER);
    private final VBox box = new VBox(new HBox(8, line, values), problem);

    RowCellView(IntFunction<Row> rows) {
        this.rows = rows;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("file-row");
        problem.setGraphic(Nodes.icon("fth-alert-circle"));
        problem.managedProperty().bind(problem.visibleProperty());
        // As wide as the list and no wider: what does not fit is cut or goes on below, not scrolled to.
        setPrefWidth(0);
        listViewProperty().addListener((observable, before, now) -> {
            if (now != null) {
                problem.prefWidthProperty().bind(now.widthProperty().subtract(ROOM_FOR_BAR));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean isEmpty) {
        super.updateItem(index, isEmpty);
        if (isEmpty || index == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var row = rows.apply(index);
        line.setText(Integer.toString(row.line()));
        values.setText(String.join(",", row.problems().isEmpty() ? row.values() : row.cells()));
        problem.setText(String.join(" ", row.problems()));
        problem.setVisible(!row.problems().isEmpty());
        setAccessibleText(line.getText() + ": " + values.getText() + " " + problem.getText());
        setGraphic(box);
    }
}

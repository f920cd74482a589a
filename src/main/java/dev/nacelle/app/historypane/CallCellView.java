package dev.nacelle.app.historypane;

import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.KindBadge;
import dev.nacelle.app.ui.Nodes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One call of the list: who answered and when, what came of it, and of which reading. */
final class CallCellView extends ListCell<KeptCall> {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final Label time = Nodes.wholeLabel("", "call-time");
    private final Label place = Nodes.label("", "call-place");
    private final Label answer = Nodes.label("", "call-answer");
    private final Label reading = Nodes.label("", "muted", "call-reading");
    private final Label marks = Nodes.wholeLabel("", "muted");
    private final HBox first = new HBox();
    private final VBox rows;

    CallCellView(HistoryViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("call-row");
        var second = new HBox(time, place, reading, Nodes.spacer(), marks);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("call-row");
        this.rows = new VBox(first, second);
        rows.getStyleClass().add("call-cell");
        // The list is as wide as it is: what does not fit is cut short and never scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable KeptCall call, boolean empty) {
        super.updateItem(call, empty);
        setGraphic(call == null || empty ? null : shown(call));
    }

    private Node shown(KeptCall call) {
        var at = call.at().atZone(zone);
        time.setText((at.toLocalDate().equals(LocalDate.now(zone)) ? TODAY : EARLIER).format(at));
        answer.setText(CallWords.answer(call, model));
        answer.setGraphic(Nodes.icon(CallWords.icon(call, model.threshold().get())));
        answer.getStyleClass().removeAll("call-scored", "call-failed");
        answer.getStyleClass().add(call.failed() ? "call-failed" : "call-scored");
        place.setText(call.environment());
        // The mock's badge is its name; live may be any of several.
        place.setVisible(!call.isMock());
        place.setManaged(!call.isMock());
        reading.setText(String.join(",", call.values()));
        marks.setText(marks(call));
        first.getChildren().setAll(KindBadge.small(call.kind()), Nodes.spacer(), answer);
        setAccessibleText(String.join(
                ", ", Messages.text(KindBadge.key(call.kind())), time.getText(), answer.getText(), reading.getText()));
        return rows;
    }

    private static String marks(KeptCall call) {
        var time = Messages.text("historypane.ms", call.elapsed().toMillis());
        var pinned = call.pinned() ? Messages.text("historypane.mark.pinned") + " \u00b7 " : "";
        var noted = call.note().isEmpty() ? "" : Messages.text("historypane.mark.noted") + " \u00b7 ";
        return pinned + noted + time;
    }
}

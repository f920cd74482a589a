package dev.nacelle.app.palette;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The groups of keys beside each other, as many as there is room for. */
final class KeySheetView {
    private final Map<String, List<KeySheet.Line>> groups;
    private final Runnable close;

    KeySheetView(Map<String, List<KeySheet.Line>> groups, Runnable close) {
        this.groups = groups;
        this.close = close;
    }

    Node build() {
        var away = Nodes.iconButton("keys.close", "fth-x", close);
        var title = Nodes.label(Messages.text("command.overlay.keys"), Styles.TITLE_4);
        var head = new HBox(title, Nodes.spacer(), away);
        head.setAlignment(Pos.CENTER_LEFT);
        var sheet = new FlowPane();
        sheet.getStyleClass().add("key-groups");
        groups.forEach((name, lines) -> sheet.getChildren().add(group(name, lines)));
        var scroll = Nodes.scrollable(sheet);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page");
        var box = new VBox(head, scroll);
        box.setId("key-sheet");
        box.getStyleClass().add("key-sheet");
        return box;
    }

    private static Node group(String name, List<KeySheet.Line> lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("key-lines");
        for (int i = 0; i < lines.size(); i++) {
            grid.addRow(
                    i,
                    Nodes.wholeLabel(lines.get(i).key(), "key"),
                    Nodes.paragraph(lines.get(i).title()));
        }
        var box = new VBox(Nodes.label(name, "field-label"), grid);
        box.getStyleClass().add("key-group");
        return box;
    }
}

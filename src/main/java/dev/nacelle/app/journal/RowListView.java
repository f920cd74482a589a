package dev.nacelle.app.journal;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The calls: arrows go through them, Enter goes into the one that is looked into. */
final class RowListView {
    private final JournalViewModel model;
    private final ZoneId zone;
    private final Runnable enter;
    private final ListView<CallRow> list;

    RowListView(JournalViewModel model, ZoneId zone, Runnable enter) {
        this.model = model;
        this.zone = zone;
        this.enter = enter;
        this.list = new ListView<>(model.shown());
    }

    Node build() {
        list.setId("journal-list");
        list.setAccessibleText(Messages.text("journal.title"));
        list.setCellFactory(view -> new RowCellView(zone));
        list.getStyleClass().addAll("history-list", "journal-list", Styles.DENSE);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.select(Optional.of(now));
            }
        });
        model.entry().entryProperty().addListener((observable, before, now) -> {
            if (now.isEmpty()) {
                list.getSelectionModel().clearSelection();
            } else if (before.isEmpty()) {
                // The list has become lower: what was chosen in it stays in sight.
                Platform.runLater(
                        () -> list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1)));
            }
        });
        model.scrolledProperty().addListener((observable, before, now) -> {
            if (!now) {
                list.scrollTo(0);
            }
        });
        list.skinProperty().addListener((observable, before, now) -> Platform.runLater(this::watchScrolling));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            }
        });
        return list;
    }

    /** Takes the focus once it is on show: who opened the pane wants to go through it. */
    void focusSoon() {
        Platform.runLater(list::requestFocus);
    }

    private void watchScrolling() {
        list.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                .map(ScrollBar.class::cast)
                .forEach(bar -> bar.valueProperty().addListener((observable, before, now) -> model.scrolledProperty()
                        .set(bar.isVisible() && now.doubleValue() > 0)));
    }
}

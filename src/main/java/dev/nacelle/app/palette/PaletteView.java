package dev.nacelle.app.palette;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A field to type in, and below it what fits; the field keeps the focus, the arrows move the mark. */
final class PaletteView {
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final String id;
    private final String title;
    private final Runnable close;
    private final ListView<Entry> list = new ListView<>();

    /**
     * @param id its own words stand behind it: what is asked for, and that nothing fits
     * @param title what the list holds
     */
    PaletteView(PaletteViewModel model, String id, String title, Runnable close) {
        this.model = model;
        this.id = id;
        this.title = title;
        this.close = close;
    }

    Node build() {
        var box = new VBox(field(), list());
        box.setId("palette");
        box.getStyleClass().add("palette");
        return box;
    }

    private Node field() {
        var field = new TextField();
        field.setId("palette-field");
        var prompt = Messages.text("palette.prompt." + id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return field;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> moved(event, 1);
            case UP -> moved(event, -1);
            case PAGE_DOWN -> moved(event, PAGE);
            case PAGE_UP -> moved(event, -PAGE);
            case TAB -> moved(event, event.isShiftDown() ? -1 : 1);
            case ENTER -> {
                event.consume();
                choose();
            }
            default -> {}
        }
    }

    private void moved(KeyEvent event, int down) {
        event.consume();
        model.move(down);
    }

    private Node list() {
        list.setId("palette-list");
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setAccessibleText(title);
        list.setPlaceholder(Nodes.label(Messages.text("palette.none." + id), "muted"));
        list.setCellFactory(view -> new EntryCell());
        model.selectedProperty().addListener((observable, before, now) -> mark());
        model.typedProperty().addListener((observable, before, now) -> mark());
        list.sceneProperty().addListener((observable, before, now) -> mark());
        list.setOnMouseClicked(event -> {
            model.select(list.getSelectionModel().getSelectedIndex());
            choose();
        });
        return list;
    }

    private void mark() {
        var index = model.selectedProperty().get();
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - PAGE / 2));
    }

    /** Away first: what is done may open something else, or want the focus. */
    private void choose() {
        model.chosen().ifPresent(entry -> {
            close.run();
            entry.action().run();
        });
    }

    /** The name on the left, what it is and its key on the right. */
    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(empty || entry == null ? null : row(entry));
        }

        private static Node row(Entry entry) {
            var group = Nodes.wholeLabel(entry.group(), "muted", "palette-group");
            var row = new HBox(Nodes.label(entry.title(), "palette-title"), Nodes.spacer(), group);
            entry.key()
                    .map(KeyNames::of)
                    .map(key -> Nodes.wholeLabel(key, "key"))
                    .ifPresent(row.getChildren()::add);
            row.getStyleClass().add("palette-row");
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}

package dev.nacelle.app.historypane;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.history.CallFilter;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.historypane.HistoryViewModel.Format;
import dev.nacelle.app.historypane.HistoryViewModel.State;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Search and filters, the calls below them, and the call that is looked into: below, or beside where there is room. */
public final class HistoryView {
    private static final double ROOM_FOR_BOTH = 700;

    private final HistoryViewModel model;
    private final ZoneId zone;
    private final VBox pane = new VBox();

    /**
     * @param zone for times as a person reads them
     */
    public HistoryView(HistoryViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
    }

    /** The view's node; call it once. */
    public Node build() {
        var details = new CallDetailsView(model, zone).build();
        var middle = new SplitPane(new StackPane(list(), nothing()));
        model.selectedProperty().addListener((observable, before, now) -> arrange(middle, details, now));
        pane.widthProperty()
                .addListener((observable, before, now) -> middle.setOrientation(
                        now.doubleValue() < ROOM_FOR_BOTH ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        middle.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(middle, Priority.ALWAYS);
        pane.getChildren().addAll(head(), search(), filters(), middle, undo(), message());
        pane.setId("history-pane");
        pane.getStyleClass().addAll("card", "history-pane");
        arrange(middle, details, model.selectedProperty().get());
        return pane;
    }

    private static void arrange(SplitPane middle, Node details, Optional<KeptCall> selected) {
        boolean there = middle.getItems().contains(details);
        if (selected.isPresent() && !there) {
            middle.getItems().add(details);
            middle.setDividerPositions(0.4);
        } else if (selected.isEmpty() && there) {
            middle.getItems().remove(details);
        }
    }

    private Node head() {
        var count = Nodes.label("", "muted");
        count.setId("history-count");
        count.textProperty().bind(Bindings.createStringBinding(this::count, model.shown(), model.totalProperty()));
        var row = new HBox(8, Nodes.label(Messages.text("historypane.title"), Styles.TITLE_4), count);
        row.getChildren().addAll(Nodes.spacer(), menu());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String count() {
        int total = model.totalProperty().get();
        int shown = model.shown().size();
        return shown == total
                ? Messages.text("historypane.count", total)
                : Messages.text("historypane.count.some", shown, total);
    }

    private MenuButton menu() {
        var menu = new MenuButton("", Nodes.icon("fth-more-horizontal"));
        Nodes.describe(menu, "historypane.more");
        menu.getStyleClass().addAll("button-icon", "flat");
        for (var format : Format.values()) {
            var item = Nodes.menuItem("historypane.export." + format.ending(), "fth-download", () -> choose(format));
            item.disableProperty().bind(Bindings.isEmpty(model.shown()));
            menu.getItems().add(item);
        }
        var all = Nodes.menuItem("historypane.delete-all", "fth-trash-2", model::deleteAll);
        all.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.totalProperty().get() == 0, model.totalProperty()));
        menu.getItems().add(all);
        return menu;
    }

    private void choose(Format format) {
        FileDialogs.save(
                        pane.getScene().getWindow(),
                        Messages.text("historypane.export." + format.ending() + ".text"),
                        "nacelle-history." + format.ending())
                .ifPresent(file -> model.export(format, file));
    }

    private Node search() {
        var search = new TextField();
        search.setId("history-search");
        search.setPromptText(Messages.text("historypane.search.prompt"));
        search.setAccessibleText(Messages.text("historypane.search.tip"));
        search.textProperty().bindBidirectional(model.queryProperty());
        return search;
    }

    private Node filters() {
        var group = new ToggleGroup();
        var row = new FlowPane();
        row.getStyleClass().add("filters");
        Arrays.stream(CallFilter.values()).forEach(filter -> {
            var button = new ToggleButton(Messages.text(key(filter) + ".text"));
            Nodes.describe(button, key(filter));
            button.getStyleClass().add(Styles.SMALL);
            button.setToggleGroup(group);
            button.setSelected(model.filterProperty().get() == filter);
            model.filterProperty().addListener((observable, before, now) -> button.setSelected(now == filter));
            button.setOnAction(event -> {
                model.filterProperty().set(filter);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        });
        return row;
    }

    private static String key(CallFilter filter) {
        return "historypane.filter." + filter.name().toLowerCase(Locale.ROOT);
    }

    private Node list() {
        var list = new ListView<>(model.shown());
        list.setId("history-list");
        list.setAccessibleText(Messages.text("historypane.title"));
        list.setCellFactory(view -> new CallCellView(model, zone));
        list.getStyleClass().addAll("history-list", Styles.DENSE);
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.select(Optional.of(now));
            }
        });
        model.selectedProperty().addListener((observable, before, now) -> {
            if (now.isEmpty()) {
                list.getSelectionModel().clearSelection();
            }
        });
        list.visibleProperty().bind(Bindings.isNotEmpty(model.shown()));
        return list;
    }

    private Node nothing() {
        return Nodes.whereEmpty(
                "history-nothing",
                model.shown(),
                Bindings.createStringBinding(
                        this::whyNothing, model.stateProperty(), model.totalProperty(), model.shown()));
    }

    private String whyNothing() {
        if (model.totalProperty().get() > 0) {
            return Messages.text("historypane.nothing.found");
        }
        return Messages.text(
                model.stateProperty().get() == State.LOADING
                        ? "historypane.nothing.loading"
                        : "historypane.nothing.yet");
    }

    private Node undo() {
        var text = Nodes.label("");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "historypane.deleted",
                                model.deletedProperty().get().size()),
                        model.deletedProperty()));
        var undo = Nodes.button("historypane.undo", "fth-corner-up-left", model::undoDelete);
        undo.getStyleClass().add(Styles.SMALL);
        var row = new HBox(
                8, text, Nodes.spacer(), undo, Nodes.iconButton("historypane.forget", "fth-x", model::forgetDeleted));
        row.setId("history-undo");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("accent-box");
        Nodes.showWhen(row, model.deletedProperty().map(gone -> !gone.isEmpty()));
        return row;
    }

    private Node message() {
        var text = Nodes.paragraph("", "remark");
        text.setId("history-message");
        text.textProperty().bind(model.messageProperty());
        Nodes.showWhen(text, model.messageProperty().isNotEmpty());
        return text;
    }
}

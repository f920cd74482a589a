package dev.nacelle.app.journal;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.journal.JournalViewModel.State;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** What is looked for, the calls, and the one that is looked into: below them, or beside where there is room. */
public final class JournalView {
    private static final double ROOM_FOR_BOTH = 560;
    private static final double HIGH_ENOUGH = 540;

    private final JournalViewModel model;
    private final ZoneId zone;
    private final Function<Window, Optional<Path>> chooser;
    private final VBox pane = new VBox();
    private final SplitPane middle = new SplitPane();

    /**
     * @param zone for times as a person reads them
     * @param chooser asks where to save; nothing where the person thinks better of it
     */
    public JournalView(JournalViewModel model, ZoneId zone, Function<Window, Optional<Path>> chooser) {
        this.model = model;
        this.zone = zone;
        this.chooser = chooser;
    }

    /** Asks with the desktop's own dialog. */
    public static Optional<Path> choose(Window owner) {
        return FileDialogs.save(
                owner,
                Messages.text("journal.export.text"),
                "nacelle-journal.json",
                new ExtensionFilter("JSON", "*.json"));
    }

    /** The view's node; call it once. */
    public Node build() {
        var entry = new EntryView(model.entry(), zone, () -> model.select(Optional.empty()));
        var details = entry.build();
        var list = new RowListView(model, zone, entry::focus);
        middle.getItems().add(new StackPane(list.build(), nothing()));
        model.entry().entryProperty().addListener((observable, before, now) -> arrange(details, now.isPresent()));
        pane.widthProperty().addListener((observable, before, now) -> turn(now.doubleValue()));
        turn(0);
        arrange(details, model.entry().entryProperty().get().isPresent());
        VBox.setVgrow(middle, Priority.ALWAYS);
        pane.getChildren()
                .addAll(head(), counts(), search(), whereThereIsRoom(filters()), heldLine(), middle, message());
        pane.setId("journal-pane");
        pane.getStyleClass().addAll("card", "history-pane", "journal-pane");
        pane.sceneProperty().addListener((observable, before, now) -> {
            model.watch(now != null);
            if (now != null) {
                list.focusSoon();
            }
        });
        model.watch(pane.getScene() != null);
        return pane;
    }

    private void turn(double width) {
        var wanted = width < ROOM_FOR_BOTH ? Orientation.VERTICAL : Orientation.HORIZONTAL;
        if (middle.getOrientation() != wanted || width == 0) {
            middle.setOrientation(wanted);
            divide();
        }
    }

    // One below the other, what is read gets the greater part; the list needs only to be gone through.
    private void divide() {
        middle.setDividerPositions(middle.getOrientation() == Orientation.VERTICAL ? 0.3 : 0.44);
    }

    private void arrange(Node details, boolean wanted) {
        boolean there = middle.getItems().contains(details);
        if (wanted && !there) {
            middle.getItems().add(details);
            divide();
            // Once more when it has its size: what was hidden for it has made the room larger.
            Platform.runLater(this::divide);
        } else if (!wanted && there) {
            middle.getItems().remove(details);
        }
    }

    private Node head() {
        var count = Nodes.label("", "muted");
        count.setId("journal-count");
        count.textProperty().bind(Bindings.createStringBinding(this::count, model.shown(), model.totalProperty()));
        var row = new HBox(6, Nodes.label(Messages.text("journal.title"), Styles.TITLE_4), count);
        row.getChildren().addAll(Nodes.spacer(), hold(), widen(), menu());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String count() {
        int total = model.totalProperty().get();
        int shown = model.shown().size();
        return shown == total
                ? RowWords.number(total)
                : Messages.text("journal.count.some", RowWords.number(shown), RowWords.number(total));
    }

    private Node hold() {
        var hold = toggle("journal.hold", "fth-pause");
        hold.selectedProperty().bindBidirectional(model.holdingProperty());
        return hold;
    }

    private Node widen() {
        var widen = toggle("journal.wide", "fth-maximize-2");
        widen.selectedProperty().bindBidirectional(model.wideProperty());
        return widen;
    }

    private static ToggleButton toggle(String id, String icon) {
        var toggle = new ToggleButton("", Nodes.icon(icon));
        Nodes.describe(toggle, id);
        toggle.getStyleClass().addAll("button-icon", "journal-tool");
        return toggle;
    }

    private MenuButton menu() {
        var menu = new MenuButton("", Nodes.icon("fth-more-horizontal"));
        Nodes.describe(menu, "journal.more");
        menu.getStyleClass().addAll("button-icon", "flat");
        var export = Nodes.menuItem("journal.export", "fth-download", () -> chooser.apply(
                        pane.getScene().getWindow())
                .ifPresent(model::export));
        export.disableProperty().bind(Bindings.isEmpty(model.shown()));
        var clear = Nodes.menuItem("journal.clear", "fth-trash-2", model::clear);
        clear.disableProperty().bind(model.totalProperty().isEqualTo(0));
        var address = Nodes.menuItem(
                "journal.address", "fth-link", () -> model.address().ifPresent(uri -> Nodes.copy(uri.toString())));
        menu.getItems().addAll(export, address, clear);
        return menu;
    }

    private Node counts() {
        var counts = Nodes.paragraph("", "muted");
        counts.setId("journal-counts");
        counts.textProperty().bind(model.countsProperty());
        return whereThereIsRoom(counts);
    }

    /** Shows that node, but not while a call is looked into where every line is wanted for it. */
    private Node whereThereIsRoom(Node node) {
        Nodes.showWhen(
                node,
                Bindings.createBooleanBinding(
                        () -> model.entry().entryProperty().get().isEmpty() || isRoomy(),
                        model.entry().entryProperty(),
                        middle.orientationProperty(),
                        pane.heightProperty()));
        return node;
    }

    private boolean isRoomy() {
        return middle.getOrientation() == Orientation.HORIZONTAL && pane.getHeight() > HIGH_ENOUGH;
    }

    private Node search() {
        var search = new TextField();
        search.setId("journal-search");
        search.setPromptText(Messages.text("journal.search.prompt"));
        search.setAccessibleText(Messages.text("journal.search.tip"));
        search.textProperty().bindBidirectional(model.queryProperty());
        return search;
    }

    private Node filters() {
        var group = new ToggleGroup();
        var row = new FlowPane();
        row.getStyleClass().add("filters");
        Arrays.stream(RowFilter.Status.values()).forEach(status -> {
            var button = chip("journal.status." + status.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.statusProperty().get() == status);
            model.statusProperty().addListener((observable, before, now) -> button.setSelected(now == status));
            button.setOnAction(event -> {
                model.statusProperty().set(status);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        });
        var faults = chip("journal.faults");
        faults.setGraphic(Nodes.icon("fth-zap"));
        faults.selectedProperty().bindBidirectional(model.onlyFaultsProperty());
        row.getChildren().add(faults);
        return row;
    }

    private static ToggleButton chip(String id) {
        var chip = new ToggleButton(Messages.text(id + ".text"));
        Nodes.describe(chip, id);
        chip.getStyleClass().add(Styles.SMALL);
        return chip;
    }

    /** Says that the list stands still, and what came meanwhile. */
    private Node heldLine() {
        var text = new Label();
        text.setId("journal-held-text");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                "journal.held",
                                RowWords.number(model.waitingProperty().get())),
                        model.waitingProperty()));
        var follow = Nodes.button("journal.follow", "fth-chevrons-up", model::followAgain);
        follow.getStyleClass().add(Styles.SMALL);
        var line = new HBox(8, text, Nodes.spacer(), follow);
        line.setId("journal-held");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("accent-box");
        Nodes.showWhen(
                line,
                Bindings.createBooleanBinding(
                        this::isHeld, model.holdingProperty(), model.stillBinding(), model.waitingProperty()));
        return line;
    }

    private boolean isHeld() {
        boolean somethingWaits =
                model.stillBinding().get() && model.waitingProperty().get() > 0;
        return model.holdingProperty().get() || somethingWaits;
    }

    private Node nothing() {
        return Nodes.whereEmpty(
                "journal-nothing",
                model.shown(),
                Bindings.createStringBinding(
                        this::whyNothing, model.stateProperty(), model.totalProperty(), model.shown()));
    }

    private String whyNothing() {
        if (model.totalProperty().get() > 0) {
            return Messages.text("journal.nothing.found");
        }
        return model.stateProperty().get() == State.READY
                ? Messages.text("journal.nothing.yet", model.address().orElseThrow())
                : Messages.text("journal.nothing." + model.stateProperty().get());
    }

    private Node message() {
        var text = Nodes.paragraph("", "remark");
        text.setId("journal-message");
        text.textProperty().bind(model.messageProperty());
        Nodes.showWhen(text, model.messageProperty().isNotEmpty());
        return text;
    }
}

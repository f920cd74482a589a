package dev.nacelle.app.hops;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Motion;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.contract.Hop;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * The hops of the last call in a row. They light up in the order of the way once it is over; Left, Right, Home and End
 * go along them, Enter, Space or a click looks into one.
 */
public final class HopStripView {
    private static final double ROOM_FOR_ALL = 556;
    private static final double DARK = 0.15;
    private static final Duration STEP = Duration.millis(70);
    private static final int TO_THE_END = 100;

    private final HopsViewModel model;
    private final Map<Hop, HopCellView> cells = new EnumMap<>(Hop.class);
    private final HBox row = new HBox();
    private Timeline lighting = new Timeline();

    public HopStripView(HopsViewModel model) {
        this.model = model;
    }

    /** The view's node; call it once. */
    public Node build() {
        for (var hop : Hop.values()) {
            cells.put(hop, new HopCellView(hop, () -> model.toggle(hop)));
        }
        row.setId("hops");
        row.getStyleClass().add("hops");
        row.setAccessibleText(Messages.text("hops.title"));
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        row.widthProperty().addListener((observable, before, now) -> fit(now.doubleValue()));
        model.stripProperty().addListener((observable, before, now) -> show(now, before.isEmpty()));
        model.selectedProperty().addListener((observable, before, now) -> mark(now));
        show(model.stripProperty().getValue(), true);
        return row;
    }

    private void show(Optional<HopStrip> strip, boolean isNew) {
        lighting.stop();
        var path = model.path();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                nodes.add(arrow());
            }
            var cell = cell(path.get(i));
            cell.show(strip.flatMap(known -> known.at(cell.hop())), i + 1, path.size());
            HBox.setHgrow(cell.node(), Priority.ALWAYS);
            nodes.add(cell.node());
        }
        // A button that stays must not be taken out for a moment: it would lose the focus.
        if (!row.getChildren().stream()
                .filter(HopStripView::isCell)
                .toList()
                .equals(nodes.stream().filter(HopStripView::isCell).toList())) {
            row.getChildren().setAll(nodes);
        }
        mark(model.selectedProperty().get());
        // A score that follows a slider replaces one strip by the next: that must not flicker.
        lightUp(isNew && strip.isPresent() && Motion.isWanted());
    }

    /** Where there is little room the words stand below each other, and the arrows are left out. */
    private void fit(double width) {
        var narrow = width < ROOM_FOR_ALL;
        cells.values().forEach(cell -> cell.stack(narrow));
    }

    private void lightUp(boolean moving) {
        var lit = row.getChildren().stream().filter(HopStripView::isCell).toList();
        lit.forEach(node -> node.setOpacity(moving ? DARK : 1));
        if (moving) {
            lighting = new Timeline();
            for (int i = 0; i < lit.size(); i++) {
                lighting.getKeyFrames().addAll(frames(lit.get(i), i));
            }
            lighting.play();
        }
    }

    private static List<KeyFrame> frames(Node node, int place) {
        return List.of(
                new KeyFrame(STEP.multiply(place), new KeyValue(node.opacityProperty(), DARK)),
                new KeyFrame(STEP.multiply(place + 1), new KeyValue(node.opacityProperty(), 1)));
    }

    private void mark(Optional<Hop> selected) {
        cells.values().forEach(cell -> cell.select(selected.equals(Optional.of(cell.hop()))));
        // One stop for the Tab key: the keys go on from there.
        var stop = selected.filter(model.path()::contains).orElse(model.path().get(0));
        cells.values().forEach(cell -> cell.node().setFocusTraversable(cell.hop() == stop));
    }

    private void keyPressed(KeyEvent event) {
        var focused =
                cells.values().stream().filter(cell -> cell.node().isFocused()).findFirst();
        focused.ifPresent(cell -> keyPressed(event, cell));
    }

    private void keyPressed(KeyEvent event, HopCellView cell) {
        switch (event.getCode()) {
            case LEFT -> go(event, cell, -1);
            case RIGHT -> go(event, cell, 1);
            case HOME -> go(event, cell, -TO_THE_END);
            case END -> go(event, cell, TO_THE_END);
            case ENTER -> {
                if (!event.isShortcutDown()) {
                    event.consume();
                    model.toggle(cell.hop());
                }
            }
            default -> {}
        }
    }

    private void go(KeyEvent event, HopCellView from, int steps) {
        event.consume();
        cell(model.step(from.hop(), steps)).node().requestFocus();
    }

    private HopCellView cell(Hop hop) {
        return Objects.requireNonNull(cells.get(hop));
    }

    private static boolean isCell(Node node) {
        return node.getStyleClass().contains("hop-cell");
    }

    private Node arrow() {
        var arrow = Nodes.icon("fth-chevron-right", "hop-arrow");
        arrow.setMouseTransparent(true);
        Nodes.showWhen(arrow, row.widthProperty().greaterThanOrEqualTo(ROOM_FOR_ALL));
        return arrow;
    }
}

package dev.nacelle.app.form;

import dev.nacelle.reading.Field;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Rotate;

/** The points of a compass in a circle, one chosen; Left and Right turn it. The words start in the north, clockwise. */
final class CompassView {
    private static final double SIZE = 118;
    private static final double RING = 45;
    private static final double POINT = 26;

    private final FieldViewModel model;
    private final Field.Categorical field;
    private final ToggleGroup group = new ToggleGroup();
    private final Rotate turn = new Rotate(0, SIZE / 2, SIZE / 2);

    CompassView(FieldViewModel model, Field.Categorical field) {
        this.model = model;
        this.field = field;
    }

    Node build() {
        var pane = new Pane();
        pane.setId("field-" + field.name());
        pane.getStyleClass().add("compass");
        pane.setMinSize(SIZE, SIZE);
        pane.setMaxSize(SIZE, SIZE);
        var ring = new Circle(SIZE / 2, SIZE / 2, RING);
        ring.getStyleClass().add("compass-ring");
        pane.getChildren().addAll(ring, needle());
        field.values().forEach(word -> pane.getChildren().add(point(word)));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.textProperty().addListener((observable, before, now) -> follow());
        follow();
        return pane;
    }

    private Node needle() {
        var middle = SIZE / 2;
        var north = new Polygon(middle, middle - 24, middle + 6, middle, middle - 6, middle);
        north.getStyleClass().add("compass-needle");
        var south = new Polygon(middle, middle + 24, middle + 6, middle, middle - 6, middle);
        south.getStyleClass().add("compass-tail");
        var needle = new Group(north, south);
        needle.getTransforms().add(turn);
        needle.setMouseTransparent(true);
        return needle;
    }

    private ToggleButton point(String word) {
        var button = new ToggleButton(word);
        button.setToggleGroup(group);
        button.setUserData(word);
        button.setId("point-" + word);
        button.getStyleClass().add("compass-point");
        button.setAccessibleText(field.label() + ": " + word);
        button.setMinSize(POINT, POINT);
        button.setMaxSize(POINT, POINT);
        var angle = Math.toRadians(degrees(word) - 90);
        button.setLayoutX(SIZE / 2 + RING * Math.cos(angle) - POINT / 2);
        button.setLayoutY(SIZE / 2 + RING * Math.sin(angle) - POINT / 2);
        button.setOnAction(event -> model.textProperty().set(word));
        return button;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN) {
            turnBy(1);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP) {
            turnBy(-1);
            event.consume();
        }
    }

    private void turnBy(int points) {
        List<String> words = field.values();
        var next = Math.floorMod(Math.max(words.indexOf(model.value()), 0) + points, words.size());
        model.textProperty().set(words.get(next));
        group.getToggles().stream()
                .filter(toggle -> words.get(next).equals(toggle.getUserData()))
                .forEach(toggle -> ((Node) toggle).requestFocus());
    }

    /** Only the chosen point is a stop in the tab order, as in a group of radio buttons. */
    private void follow() {
        var chosen = model.value();
        group.getToggles().forEach(toggle -> {
            var isChosen = chosen.equals(toggle.getUserData());
            toggle.setSelected(isChosen);
            ((Node) toggle).setFocusTraversable(isChosen || !field.values().contains(chosen));
        });
        if (field.values().contains(chosen)) {
            turn.setAngle(degrees(chosen));
        }
    }

    private double degrees(String word) {
        return 360.0 * field.values().indexOf(word) / field.values().size();
    }
}

package dev.nacelle.app.form;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The form, built from the profile: presets, one editor for each field in one or two columns, the line on the wire. */
public final class FormView {
    /** Where there is less, the profile needs it. */
    private static final double ROOM_FOR_TITLE = 360;

    private final FormViewModel model;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = Nodes.scrollable(grid);
    // Each editor with whether it takes the whole width.
    private final Map<Node, Boolean> editors = new LinkedHashMap<>();
    private int columns;
    private final FlowPane presets = new FlowPane();

    public FormView(FormViewModel model) {
        this.model = model;
    }

    /** The form's node; call it once. */
    public Node build() {
        presets.getStyleClass().add("presets");
        grid.getStyleClass().add("form-grid");
        model.fields().addListener((ListChangeListener<FieldViewModel>) change -> fill());
        fill();
        scroll.viewportBoundsProperty().addListener((observable, before, now) -> Platform.runLater(this::arrange));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(header(), presets, scroll, new LineView(model).build());
        box.getStyleClass().add("form");
        EditKeysView.listenIn(box, model.edits());
        return box;
    }

    private Node header() {
        var chooser = new ComboBox<Profile>();
        Bindings.bindContent(chooser.getItems(), model.profiles());
        chooser.setId("profile");
        chooser.setMinWidth(0);
        chooser.setAccessibleText(Messages.text("form.profile.tip"));
        chooser.setConverter(new ProfileTitles());
        chooser.setValue(model.profileProperty().get());
        chooser.valueProperty().addListener((observable, before, now) -> model.choose(now));
        model.profileProperty().addListener((observable, before, now) -> chooser.setValue(now));
        var title = Nodes.wholeLabel(Messages.text("form.title"), Styles.TITLE_4);
        var row = new HBox(title, Nodes.spacer(), editButtons(), chooser);
        Nodes.showWhen(title, row.widthProperty().greaterThan(ROOM_FOR_TITLE));
        row.getStyleClass().add("form-header");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node editButtons() {
        var edits = model.edits();
        var undo = Nodes.iconButton("form.undo", "fth-corner-up-left", edits::undo);
        undo.disableProperty().bind(edits.undoableProperty().not());
        var redo = Nodes.iconButton("form.redo", "fth-corner-up-right", edits::redo);
        redo.disableProperty().bind(edits.redoableProperty().not());
        var revert = Nodes.iconButton("form.revert", "fth-rotate-ccw", model::revert);
        revert.disableProperty().bind(model.revertibleBinding().not());
        var buttons = new HBox(undo, redo, revert);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        return buttons;
    }

    private void fill() {
        fillPresets();
        editors.clear();
        model.fields().forEach(field -> editors.put(FieldView.of(field), FieldView.isDirection(field.field())));
        grid.getChildren().setAll(editors.keySet());
        columns = 0;
        arrange();
    }

    /** Two columns where there is room for them. */
    private void arrange() {
        // Not the grid's own width: it is never less than two columns need while it has two.
        var room = scroll.getViewportBounds().getWidth();
        var wanted = room == 0 || room >= roomForTwo() ? 2 : 1;
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        grid.getColumnConstraints().setAll(Collections.nCopies(columns, columnOf(columns)));
        int cell = 0;
        for (var editor : editors.entrySet()) {
            var width = editor.getValue() ? columns : 1;
            cell += width > columns - cell % columns ? columns - cell % columns : 0;
            GridPane.setConstraints(editor.getKey(), cell % columns, cell / columns, width, 1);
            cell += width;
        }
    }

    private double roomForTwo() {
        var widest = editors.entrySet().stream()
                .filter(editor -> !editor.getValue())
                .mapToDouble(editor -> editor.getKey().minWidth(-1))
                .max()
                .orElse(0);
        var insets = grid.getInsets();
        return insets.getLeft() + 2 * widest + grid.getHgap() + insets.getRight();
    }

    private static ColumnConstraints columnOf(int columns) {
        var column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        return column;
    }

    private void fillPresets() {
        presets.getChildren().clear();
        for (var preset : model.profileProperty().get().presets()) {
            var button = new Button(preset.title());
            Nodes.describe(button, "form.preset");
            button.setId("preset-" + preset.id());
            button.setOnAction(event -> model.use(preset));
            button.getStyleClass().add(Styles.SMALL);
            presets.getChildren().add(button);
        }
        var random = Nodes.button("form.random", "fth-shuffle", model::useRandom);
        random.getStyleClass().add(Styles.SMALL);
        presets.getChildren().addAll(random, new RecentMenuView(model).build());
    }

    private static final class ProfileTitles extends StringConverter<Profile> {
        @Override
        public String toString(Profile profile) {
            return profile == null ? "" : Messages.text("form.profile.title", profile.title(), profile.size());
        }

        @Override
        public Profile fromString(String title) {
            throw new UnsupportedOperationException("The list of profiles is not typed into");
        }
    }
}

package dev.nacelle.app.environments;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.TextFiles;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was found in a text, before anything of it is taken. The text itself is not shown: it may hold secrets. */
final class ImportView {
    private final DeskViewModel model;
    private final VBox found = new VBox(6);

    ImportView(DeskViewModel model) {
        this.model = model;
    }

    Node build() {
        found.setId("environments-found");
        model.foundProperty().addListener((observable, before, now) -> show(now));
        show(model.foundProperty().get());
        var page = new VBox(
                12,
                Nodes.paragraph(Messages.text("environments.import.hint"), "muted"),
                sources(),
                FieldsView.problem(model.problemProperty(), "import"),
                found,
                buttons());
        page.getStyleClass().add("sheet-page");
        return page;
    }

    private Node sources() {
        var paste = Nodes.button("environments.paste", "fth-clipboard", () -> Optional.ofNullable(
                        Clipboard.getSystemClipboard().getString())
                .ifPresent(model::read));
        var file = Nodes.button("environments.open-file", "fth-folder", this::open);
        return new HBox(8, paste, file);
    }

    private void open() {
        FileDialogs.open(found.getScene().getWindow(), Messages.text("environments.open-file.tip"))
                .ifPresent(chosen -> model.read(TextFiles.read(chosen).orElse("")));
    }

    private void show(Optional<Found> now) {
        found.getChildren().clear();
        now.ifPresent(one -> {
            found.getChildren().add(Nodes.paragraph(one.sentence(), "field-label"));
            one.environments().forEach(environment -> found.getChildren().add(line(environment)));
            one.reading().ifPresent(reading -> found.getChildren()
                    .add(Nodes.paragraph(Messages.text("environments.import.reading"))));
            one.notes().forEach(note -> {
                var text = Nodes.paragraph(note, "remark", Styles.WARNING);
                text.setGraphic(Nodes.icon("fth-alert-triangle"));
                found.getChildren().add(text);
            });
        });
    }

    private static Node line(Environment environment) {
        var needs = environment.slots().stream().map(SecretSlot::label).collect(Collectors.joining(", "));
        var key = needs.isEmpty() ? "environments.import.line" : "environments.import.line.needs";
        return Nodes.paragraph(Messages.text(key, environment.name(), environment.address(), needs));
    }

    private Node buttons() {
        var take = Nodes.button("environments.take", "fth-check", model::take);
        take.getStyleClass().add(Styles.ACCENT);
        take.setDefaultButton(true);
        take.disableProperty().bind(holds(0).not());
        var edit = Nodes.button("environments.edit-found", "fth-edit-2", model::editFound);
        edit.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.foundProperty()
                                .get()
                                .filter(one -> one.environments().size() == 1)
                                .isEmpty(),
                        model.foundProperty()));
        var row = new HBox(8, Nodes.button("environments.cancel", "fth-x", model::close), edit, take);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private javafx.beans.binding.BooleanBinding holds(int moreThan) {
        return Bindings.createBooleanBinding(
                () -> model.foundProperty()
                        .get()
                        .filter(one -> one.environments().size() > moreThan)
                        .isPresent(),
                model.foundProperty());
    }
}

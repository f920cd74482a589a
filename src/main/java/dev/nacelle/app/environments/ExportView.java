package dev.nacelle.app.environments;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.app.ui.TextFiles;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The environments as one text to hand on: seen, copied or saved. */
final class ExportView {
    private static final String FILE = "environments.json";

    private final DeskViewModel model;
    private final SimpleObjectProperty<Optional<String>> problem = new SimpleObjectProperty<>(Optional.empty());

    ExportView(DeskViewModel model) {
        this.model = model;
    }

    Node build() {
        var text = Nodes.textArea(model.exported());
        text.setEditable(false);
        text.setId("environments-text");
        text.setAccessibleText(Messages.text("environments.title.export"));
        text.getStyleClass().add("wire-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        var copy = Nodes.button("environments.copy", "fth-copy", () -> Nodes.copy(text.getText()));
        var save = Nodes.button("environments.save-file", "fth-save", () -> save(text));
        save.getStyleClass().add(Styles.ACCENT);
        var row = new HBox(8, Nodes.button("environments.cancel", "fth-x", model::close), copy, save);
        row.setAlignment(Pos.CENTER_RIGHT);
        var page = new VBox(
                12,
                Nodes.paragraph(Messages.text("environments.export.hint"), "muted"),
                text,
                FieldsView.problem(problem, "export"),
                row);
        page.getStyleClass().add("sheet-page");
        return page;
    }

    private void save(TextArea text) {
        FileDialogs.save(text.getScene().getWindow(), Messages.text("environments.save-file.tip"), FILE)
                .ifPresent(chosen -> problem.set(
                        TextFiles.write(chosen, text.getText())
                                ? Optional.empty()
                                : Optional.of(Messages.text("environments.not-written", chosen))));
    }
}

package dev.nacelle.app.environments;

import dev.nacelle.app.environments.DeskViewModel.Page;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet: one of its pages in the middle, the window behind it out of reach. */
final class DeskView {
    private final DeskViewModel model;
    private final List<String> awsProfiles;
    private final StackPane place = new StackPane();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);

    DeskView(DeskViewModel model, List<String> awsProfiles) {
        this.model = model;
        this.awsProfiles = awsProfiles;
    }

    Node build() {
        place.getStyleClass().add("desk");
        model.pageProperty().addListener((observable, before, now) -> show(now));
        show(model.pageProperty().get());
        return place;
    }

    private void show(Page page) {
        place.getChildren().clear();
        if (page != Page.CLOSED) {
            var content = content(page);
            VBox.setVgrow(content, Priority.ALWAYS);
            var sheet = new VBox(title(page), content);
            sheet.setId("desk-sheet");
            sheet.getStyleClass().addAll("card", "sheet");
            place.getChildren().add(sheet);
            // It can take the focus once it is laid out.
            Platform.runLater(() -> focusFirst(sheet));
        }
    }

    /** What follows the model is made once; the text to hand on is new each time. */
    private Node content(Page page) {
        return page == Page.EXPORT ? new ExportView(model).build() : pages.computeIfAbsent(page, this::made);
    }

    private Node made(Page page) {
        return page == Page.EDITOR ? new EditorView(model, awsProfiles).build() : new ImportView(model).build();
    }

    /** The address while there is none, then the secret that may be wanted. */
    private void focusFirst(Node sheet) {
        var wanted = model.editor().text(Field.ADDRESS).get().isBlank()
                ? List.of("environment-address", "environment-endpoint", "environments-paste")
                : List.of("environment-secret", "environment-token", "environment-name", "environments-paste");
        wanted.stream()
                .flatMap(id -> sheet.lookupAll("#" + id).stream())
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node title(Page page) {
        var key = page == Page.EDITOR && model.editor().editedProperty().get().isEmpty()
                ? "environments.title.new"
                : "environments.title." + page.name().toLowerCase(java.util.Locale.ROOT);
        var row = new HBox(
                Nodes.label(Messages.text(key), atlantafx.base.theme.Styles.TITLE_4),
                Nodes.spacer(),
                Nodes.iconButton("environments.close", "fth-x", model::close));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

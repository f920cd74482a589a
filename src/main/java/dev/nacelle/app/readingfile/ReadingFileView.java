package dev.nacelle.app.readingfile;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.readingfile.ReadingFileViewModel.State;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Motion;
import dev.nacelle.app.ui.Nodes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The file that is open: what was made of it, what can be put right, and its readings. */
final class ReadingFileView {
    private final ReadingFileViewModel model;
    private final Consumer<Path> open;
    private final VBox pane = new VBox();
    private final ListView<Integer> list = new ListView<>();
    private final CheckBox wrongOnly = new CheckBox(Messages.text("readingfile.wrong-only"));
    private final TitledPane correction = new TitledPane();

    /**
     * @param open is given each file a person chooses, of whatever kind
     */
    ReadingFileView(ReadingFileViewModel model, Consumer<Path> open) {
        this.model = model;
        this.open = open;
    }

    Node build() {
        buildList();
        correction.setText(Messages.text("readingfile.correct"));
        correction.setId("file-correction");
        correction.setExpanded(false);
        correction.setAnimated(Motion.isWanted());
        wrongOnly.setId("file-wrong-only");
        wrongOnly.setOnAction(event -> model.fileProperty().get().ifPresent(this::list));
        var intro = Nodes.paragraph(Messages.text("readingfile.intro"), "muted");
        Nodes.showWhen(intro, hasFile().not().and(is(State.READING).not()));
        var found = new VBox(name(), summary(), correction, wrongOnly, list);
        found.getStyleClass().add("file-found");
        VBox.setVgrow(found, Priority.ALWAYS);
        Nodes.showWhen(found, hasFile().and(is(State.READING).not()));
        pane.getChildren().addAll(head(), intro, reading(), refused(), found);
        pane.setId("reading-file");
        pane.getStyleClass().addAll("card", "reading-file");
        model.fileProperty().addListener((observable, before, now) -> now.ifPresent(this::show));
        model.fileProperty().get().ifPresent(this::show);
        return pane;
    }

    private Node head() {
        var choose = Nodes.button(
                "readingfile.open",
                "fth-folder",
                () -> FileChoiceView.choose(pane.getScene().getWindow(), open));
        var recent = new MenuButton(Messages.text("readingfile.recent.text"));
        Nodes.describe(recent, "readingfile.recent");
        recent.disableProperty().bind(Bindings.isEmpty(model.recent()));
        recent.getItems().setAll(new MenuItem());
        recent.setOnShowing(event ->
                recent.getItems().setAll(model.recent().stream().map(this::item).toList()));
        var row = new HBox(8, choose, Nodes.spacer(), recent);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, Nodes.label(Messages.text("readingfile.title"), Styles.TITLE_4), row);
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(file));
        return item;
    }

    private Node reading() {
        var bar = new ProgressBar();
        bar.setId("file-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("readingfile.progress"));
        bar.progressProperty().bind(model.progressProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var row = new HBox(8, bar, Nodes.button("readingfile.cancel", "fth-x", model::cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhen(row, is(State.READING));
        return row;
    }

    private Node refused() {
        var why = Nodes.paragraph("", "remark", Styles.DANGER);
        why.setId("file-refused");
        why.setGraphic(Nodes.icon("fth-alert-triangle"));
        why.textProperty().bind(model.remarkProperty());
        Nodes.showWhen(why, is(State.REFUSED));
        return why;
    }

    private Node name() {
        var name = Nodes.label("", "field-label");
        name.textProperty().bind(model.fileProperty().map(file -> file.map(
                        read -> String.valueOf(read.path().getFileName()))
                .orElse("")));
        return name;
    }

    private Node summary() {
        var summary = Nodes.paragraph("");
        summary.setId("file-summary");
        summary.textProperty().bind(model.fileProperty().map(file -> file.map(ReadingFile::summary)
                .orElse("")));
        return new VBox(6, summary, offer());
    }

    private Node offer() {
        var text = Nodes.paragraph("");
        text.textProperty().bind(model.fileProperty().map(file -> file.map(read ->
                        Messages.text("readingfile.offer", read.profile().title()))
                .orElse("")));
        var accept = Nodes.button("readingfile.offer.switch", "fth-check", model::switchProfile);
        accept.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        var box = new VBox(6, text, accept);
        box.setId("file-offer");
        box.getStyleClass().addAll("note-box", "accent-box");
        Nodes.showWhen(box, model.otherProfileBinding());
        return box;
    }

    private void buildList() {
        list.setId("file-rows");
        list.getStyleClass().add("file-rows");
        list.setAccessibleText(Messages.text("readingfile.list"));
        list.setCellFactory(view -> new RowCellView(
                index -> model.fileProperty().get().orElseThrow().row(index)));
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> choose(now));
        list.setOnMouseClicked(event -> choose(list.getSelectionModel().getSelectedItem()));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void choose(@Nullable Integer row) {
        Optional.ofNullable(row).ifPresent(model::choose);
    }

    private void show(ReadingFile file) {
        wrongOnly.setVisible(file.wrongCount() > 0);
        wrongOnly.setManaged(file.wrongCount() > 0);
        wrongOnly.setSelected(wrongOnly.isSelected() && file.wrongCount() > 0);
        var scroll = Nodes.scrollable(new CorrectionView(model, file).build());
        scroll.setFitToWidth(true);
        scroll.setMinViewportHeight(190);
        scroll.setPrefViewportHeight(230);
        correction.setContent(scroll);
        list(file);
    }

    private void list(ReadingFile file) {
        list.getSelectionModel().clearSelection();
        list.setItems(new RowList(file, wrongOnly.isSelected()));
    }

    private BooleanBinding hasFile() {
        return Bindings.createBooleanBinding(() -> model.fileProperty().get().isPresent(), model.fileProperty());
    }

    private BooleanBinding is(State wanted) {
        return Bindings.createBooleanBinding(() -> model.stateProperty().get() == wanted, model.stateProperty());
    }
}

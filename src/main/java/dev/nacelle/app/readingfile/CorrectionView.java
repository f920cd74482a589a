package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;

/** Everything that was guessed about a file, each to be put right. */
final class CorrectionView {
    private final ReadingFileViewModel model;
    private final ReadingFile file;
    private final GridPane grid = new GridPane();

    CorrectionView(ReadingFileViewModel model, ReadingFile file) {
        this.model = model;
        this.file = file;
    }

    Node build() {
        var layout = file.layout();
        grid.getStyleClass().add("file-correction");
        add("profile", choice("profile", model.profiles(), file.profile(), Profile::title, model::readAs));
        if (layout.separator() != Separator.JSON) {
            add(
                    "separator",
                    choice("separator", separators(), layout.separator(), CorrectionView::name, model::separate));
            add(
                    "decimal",
                    choice(
                            "decimal",
                            List.of(false, true),
                            layout.decimalComma(),
                            CorrectionView::decimalSign,
                            comma -> model.layOut(layout.withDecimalComma(comma))));
            grid.add(header(), 0, grid.getRowCount(), 2, 1);
        }
        grid.add(Nodes.label(Messages.text("readingfile.correct.columns"), "field-label"), 0, grid.getRowCount(), 2, 1);
        for (int i = 0; i < file.profile().size(); i++) {
            var name = Nodes.label(file.profile().field(i).label());
            var column = column(i);
            name.setLabelFor(column);
            grid.addRow(grid.getRowCount(), name, column);
        }
        return grid;
    }

    private static List<Separator> separators() {
        return List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.BAR);
    }

    private static String name(Separator separator) {
        return Messages.text("readingfile.separator." + separator.name().toLowerCase(Locale.ROOT));
    }

    private static String decimalSign(boolean comma) {
        return Messages.text(comma ? "readingfile.correct.decimal.comma" : "readingfile.correct.decimal.point");
    }

    private void add(String what, Control choice) {
        var name = Nodes.label(Messages.text("readingfile.correct." + what), "field-label");
        name.setLabelFor(choice);
        grid.addRow(grid.getRowCount(), name, choice);
    }

    private Node header() {
        var header = new CheckBox(Messages.text("readingfile.correct.header"));
        header.setId("correct-header");
        header.setSelected(file.layout().header());
        header.setOnAction(event -> model.layOut(file.layout().withHeader(header.isSelected())));
        return header;
    }

    private Control column(int field) {
        var columns =
                IntStream.range(Layout.NONE, file.layout().width()).boxed().toList();
        return choice(
                "column-" + file.profile().field(field).name(),
                columns,
                file.layout().columns().get(field),
                this::columnName,
                column -> model.layOut(file.layout().withColumn(field, column)));
    }

    private String columnName(int column) {
        if (column == Layout.NONE || column >= file.columnNames().size()) {
            return Messages.text("readingfile.correct.none");
        }
        return file.layout().header()
                ? file.columnNames().get(column)
                : Messages.text("readingfile.correct.column", column + 1);
    }

    private static <T> Control choice(String id, List<T> all, T now, Function<T, String> words, Consumer<T> chosen) {
        var choice = new ComboBox<T>();
        choice.setId("correct-" + id);
        choice.getItems().setAll(all);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("The list is not typed into");
            }
        });
        choice.setValue(now);
        choice.setOnAction(event -> chosen.accept(choice.getValue()));
        return choice;
    }
}

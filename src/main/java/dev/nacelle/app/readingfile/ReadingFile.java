package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The readings of a file, as it is laid out; never changes. */
public final class ReadingFile {
    private static final int MOST_LINES_NAMED = 3;

    private final Path path;
    private final Profile profile;
    private final Layout layout;
    private final List<String> columnNames;
    private final RowStore rows;
    private final int[] wrong;

    ReadingFile(Path path, Profile profile, Layout layout, List<String> columnNames, RowStore rows, IntStream wrong) {
        this.path = path;
        this.profile = profile;
        this.layout = layout;
        this.columnNames = List.copyOf(columnNames);
        this.rows = rows;
        this.wrong = wrong.toArray();
    }

    /** Where it stands. */
    public Path path() {
        return path;
    }

    /** What its readings are of. */
    public Profile profile() {
        return profile;
    }

    /** How it spells them. */
    public Layout layout() {
        return layout;
    }

    /** The names of its columns, or their numbers from 1. */
    public List<String> columnNames() {
        return columnNames;
    }

    /** How many records it has, without the header. */
    public int size() {
        return rows.size();
    }

    /** How many of them are no readings. */
    public int wrongCount() {
        return wrong.length;
    }

    /** The place of the wrong record of that number, both from 0. */
    public int wrongAt(int number) {
        return wrong[number];
    }

    /** The place of the first record that is a reading, from 0; empty if none is. */
    public OptionalInt firstRight() {
        return IntStream.range(0, size())
                .filter(row -> row >= wrong.length || wrong[row] != row)
                .findFirst();
    }

    /** The record at that place, from 0. */
    public Row row(int index) {
        return new RowReader(profile, layout).row(rows.line(index), rows.cells(index));
    }

    /** What was made of the file, in one line. */
    public String summary() {
        var separator = layout.separator();
        var spelling = separator == Separator.JSON
                ? Messages.text("readingfile.summary.json")
                : Messages.text(
                        layout.decimalComma() ? "readingfile.summary.comma" : "readingfile.summary.point",
                        Messages.text(
                                "readingfile.separator." + separator.name().toLowerCase(Locale.ROOT)));
        return Messages.text("readingfile.summary", spelling, counted(), inWords());
    }

    private String counted() {
        return size() == 1 ? Messages.text("readingfile.row") : Messages.text("readingfile.rows", grouped(size()));
    }

    private String inWords() {
        if (wrong.length == 0) {
            return Messages.text("readingfile.none-wrong");
        }
        var lines = IntStream.of(wrong)
                .limit(MOST_LINES_NAMED)
                .mapToObj(row -> Integer.toString(rows.line(row)))
                .collect(Collectors.joining(", "));
        return wrong.length > MOST_LINES_NAMED
                ? Messages.text("readingfile.wrong.more", grouped(wrong.length), lines)
                : Messages.text(
                        wrong.length == 1 ? "readingfile.wrong.one" : "readingfile.wrong.all", wrong.length, lines);
    }

    /** A narrow space between thousands is no sign anybody takes for a decimal one. */
    private static String grouped(int number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number).replace(',', '\u202F');
    }
}

package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.ReadingParser;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a row of a record. A record with too many or too few values is wrong as a whole: nothing is ever shifted. */
final class RowReader {
    private final Profile profile;
    private final Layout layout;

    RowReader(Profile profile, Layout layout) {
        this.profile = profile;
        this.layout = layout;
    }

    Row row(int line, List<String> record) {
        var cells = withoutEmptyEnd(record);
        if (cells.size() != layout.width()) {
            return new Row(line, cells, List.of(), List.of(wrongWidth(cells.size())));
        }
        var values = new ArrayList<String>();
        var problems = new ArrayList<String>();
        for (int i = 0; i < profile.size(); i++) {
            var field = profile.field(i);
            var cell = cell(cells, i);
            var value = ReadingParser.value(profile, field, cell);
            values.add(value);
            problem(field, i, cell, value).ifPresent(problems::add);
        }
        return new Row(line, cells, values, problems);
    }

    /** A separator at the end of a line, as some spreadsheets write it, makes no value; what JSON leaves out is empty. */
    private List<String> withoutEmptyEnd(List<String> record) {
        var cells = new ArrayList<>(record);
        while (cells.size() > layout.width() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        while (layout.separator() == Separator.JSON && cells.size() < layout.width()) {
            cells.add("");
        }
        return cells;
    }

    private String cell(List<String> cells, int field) {
        var column = layout.columns().get(field);
        return column == Layout.NONE || column >= cells.size() ? "" : cells.get(column);
    }

    private Optional<String> problem(Field field, int index, String cell, String value) {
        if (layout.columns().get(index) == Layout.NONE && !field.mayBeMissing()) {
            return Optional.of(Messages.text("readingfile.problem.column", field.label()));
        }
        var otherSign = layout.decimalComma() ? '.' : ',';
        boolean isOther = field.match(number -> cell.indexOf(otherSign) >= 0, category -> false);
        if (isOther) {
            return Optional.of(Messages.text(
                    layout.decimalComma() ? "readingfile.problem.point" : "readingfile.problem.comma",
                    field.label(),
                    cell.strip()));
        }
        return ReadingRules.problem(field, value)
                .filter(ReadingProblem::isError)
                .map(ReadingProblem::message);
    }

    private String wrongWidth(int count) {
        return Messages.text("readingfile.problem.width", count, layout.width());
    }
}

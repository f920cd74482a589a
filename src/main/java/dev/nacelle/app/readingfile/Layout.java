package dev.nacelle.app.readingfile;

import java.util.ArrayList;
import java.util.List;

/**
 * How a file spells readings: all that is guessed about it, and all that a person can put right.
 *
 * @param decimalComma whether a number's sign is the comma; the other sign is then an error, never thousands
 * @param header whether the first record names the columns
 * @param width how many values a record has; one that has not is wrong as a whole, so that nothing shifts
 * @param columns the column of each field of the profile, from 0; {@value #NONE} where there is none
 */
public record Layout(Separator separator, boolean decimalComma, boolean header, int width, List<Integer> columns) {
    /** Stands for no column. */
    public static final int NONE = -1;

    public Layout {
        columns = List.copyOf(columns);
    }

    /** This layout with that decimal sign. */
    public Layout withDecimalComma(boolean other) {
        return new Layout(separator, other, header, width, columns);
    }

    /** This layout with or without a header. */
    public Layout withHeader(boolean other) {
        return new Layout(separator, decimalComma, other, width, columns);
    }

    /** This layout with another column for that field. */
    public Layout withColumn(int field, int column) {
        var other = new ArrayList<>(columns);
        other.set(field, column);
        return new Layout(separator, decimalComma, header, width, other);
    }
}

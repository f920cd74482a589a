package dev.nacelle.app.history;

import java.util.regex.Pattern;

/**
 * One cell of a CSV file that a spreadsheet may open.
 *
 * <p>A text a spreadsheet would take for a formula gets an apostrophe in front, which makes it a text; a number stays a
 * number. Source: OWASP, "CSV Injection": equals sign, plus, minus, at sign, tab, carriage return, line feed, and the
 * full-width forms of the first four. Quotation marks as RFC 4180, section 2, has them.
 */
final class CsvCell {
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\r\n\t]|^\\s|\\s$");

    private CsvCell() {}

    /** The cell as it stands in the file. */
    static String of(String text) {
        var safe = isFormula(text) ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        var suspect = beginsFormula(text) || beginsFormula(text.stripLeading());
        return suspect && !NUMBER.matcher(text).matches();
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}

package dev.nacelle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of separated values as people paste them: from a spreadsheet, a notebook, a web page. */
final class SeparatedText {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SeparatedText() {}

    /** The lines that hold something, without a byte order mark. */
    static List<String> lines(String text) {
        var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LINE_END.splitAsStream(unmarked).filter(line -> !line.isBlank()).toList();
    }

    /** What separates the values of that line: a tab, a semicolon, a comma, else a space. */
    static char separator(String line) {
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (outsideQuotes(line, candidate)) {
                return candidate;
            }
        }
        return ' ';
    }

    /** The values of that line, quotes taken off; a doubled quote inside quotes is one quote (RFC 4180, 2.7). */
    static List<String> values(String line, char separator) {
        if (separator == ' ') {
            return SPACES.splitAsStream(line.strip()).toList();
        }
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static boolean outsideQuotes(String line, char wanted) {
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == wanted && !quoted) {
                return true;
            }
        }
        return false;
    }
}

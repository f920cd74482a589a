package dev.nacelle.reading;

import dev.nacelle.reading.ReadingProblem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a reading out of a text as people have it at hand: with spaces after the commas, quotes, tabs or semicolons, a
 * header line, decimal commas where they cannot be mistaken. What it cleans it says; what it cannot tell it asks about
 * by way of a problem, and never guesses.
 */
public final class ReadingParser {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern COMMA_AND_SPACE = Pattern.compile(",\\s+");
    private static final Set<String> SAYS_MISSING = Set.of("-", "\u2013", "na", "n/a", "nan", "null", "none");

    private final Profile profile;
    private final Set<String> notes = new LinkedHashSet<>();

    private ReadingParser(Profile profile) {
        this.profile = profile;
    }

    /** What that text says, read as a reading of that profile. */
    public static ParsedReading parse(Profile profile, String text) {
        return new ReadingParser(profile).read(SeparatedText.lines(text));
    }

    /** One value as a person typed it, spelt as on the wire: no spaces, a decimal point, the profile's own word. */
    public static String value(Profile profile, Field field, String typed) {
        return new ReadingParser(profile).clean(field, typed);
    }

    /** Whether a text has several values, so that pasting it means a whole reading and not one field. */
    public static boolean hasSeveralValues(String text) {
        var lines = SeparatedText.lines(text);
        return !lines.isEmpty()
                && SeparatedText.values(lines.get(0), SeparatedText.separator(lines.get(0)))
                                .size()
                        > 2;
    }

    private ParsedReading read(List<String> lines) {
        if (lines.isEmpty()) {
            return problem(ReadingRules.wrongCount(profile, 0));
        }
        var separator = SeparatedText.separator(lines.get(0));
        var first = SeparatedText.values(lines.get(0), separator);
        var header = new HeaderLine(profile, first);
        if (!header.isOne()) {
            return lines.size() > 1 ? problem(moreThanOne(lines.size())) : row(split(lines.get(0), separator));
        }
        if (lines.size() != 2) {
            return problem(moreThanOne(lines.size() - 1));
        }
        notes.add("Header line taken for the columns' names.");
        notes.addAll(header.notes());
        var values = SeparatedText.values(lines.get(1), separator);
        return header.problem(values.size()).map(this::problem).orElseGet(() -> row(header.inOrder(values)));
    }

    private ParsedReading row(List<String> raw) {
        if (raw.size() != profile.size()) {
            return problem(ReadingRules.wrongCount(profile, raw.size()));
        }
        var values = new ArrayList<String>();
        for (int i = 0; i < raw.size(); i++) {
            values.add(clean(profile.field(i), raw.get(i)));
        }
        return new ParsedReading(profile, values, ReadingRules.problems(profile, values), List.copyOf(notes));
    }

    /** Splits at commas, unless only commas with a space after them give the right count: then the others are decimal. */
    private List<String> split(String line, char separator) {
        var values = SeparatedText.values(line, separator);
        if (separator == ',' && values.size() > profile.size()) {
            var spaced = COMMA_AND_SPACE.splitAsStream(line.strip()).toList();
            if (spaced.size() == profile.size()) {
                return spaced;
            }
        }
        if (values.size() == profile.size() + 1 && values.get(profile.size()).isBlank()) {
            notes.add("Separator at the end left out.");
            return values.subList(0, profile.size());
        }
        return values;
    }

    private String clean(Field field, String raw) {
        var value = stripped(raw);
        if (!value.equals(raw)) {
            notes.add("Spaces around values taken off.");
        }
        if (field.mayBeMissing() && SAYS_MISSING.contains(value.toLowerCase(Locale.ROOT))) {
            notes.add(field.label() + ": \u201c" + value + "\u201d read as missing.");
            return "";
        }
        return field.match(number -> cleanNumber(value), category -> cleanWord(category, value));
    }

    private String cleanNumber(String value) {
        var western = value.replace('\u2212', '-');
        var unsigned = western.startsWith("+") ? western.substring(1) : western;
        if (DECIMAL_COMMA.matcher(unsigned).matches()) {
            notes.add("Decimal commas read as points.");
            return unsigned.replace(',', '.');
        }
        return unsigned;
    }

    private String cleanWord(Field.Categorical field, String value) {
        for (var known : field.values()) {
            if (known.equalsIgnoreCase(value)) {
                if (!known.equals(value)) {
                    notes.add(field.label() + ": \u201c" + value + "\u201d read as " + known + ".");
                }
                return known;
            }
        }
        return value;
    }

    private ParsedReading problem(ReadingProblem problem) {
        return new ParsedReading(profile, List.of(), List.of(problem), List.copyOf(notes));
    }

    private static ReadingProblem moreThanOne(int count) {
        var message = count == 0
                ? "There is a header line but no values below it."
                : "There are %s lines of values. One reading is one line.".formatted(count);
        return new ReadingProblem(Rule.ONE_READING, "", Integer.toString(count), message);
    }

    private static String stripped(String raw) {
        // String.strip knows nothing of the no-break space that web pages put between a number and its unit.
        return raw.replace('\u00A0', ' ').strip();
    }
}

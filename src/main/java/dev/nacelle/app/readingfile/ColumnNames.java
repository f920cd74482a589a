package dev.nacelle.app.readingfile;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds a profile's fields among the names of columns: by wire name or label, in any order, a unit in brackets allowed. */
final class ColumnNames {
    private static final Pattern UNIT = Pattern.compile("\\s*[\\[(][^\\])]*[\\])]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private ColumnNames() {}

    /** The column of each field, {@link Layout#NONE} where no column has its name. */
    static List<Integer> columns(Profile profile, List<String> names) {
        var plain = names.stream().map(ColumnNames::plain).toList();
        return profile.fields().stream().map(field -> column(field, plain)).toList();
    }

    /** How many of the profile's fields are named. */
    static int named(Profile profile, List<String> names) {
        return (int) columns(profile, names).stream()
                .filter(column -> column != Layout.NONE)
                .count();
    }

    private static int column(Field field, List<String> plain) {
        return IntStream.range(0, plain.size())
                .filter(i ->
                        plain.get(i).equals(plain(field.name())) || plain.get(i).equals(plain(field.label())))
                .findFirst()
                .orElse(Layout.NONE);
    }

    private static String plain(String name) {
        var bare =
                UNIT.matcher(name.replace('\u00A0', ' ')).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(bare).replaceAll("_");
    }
}

package dev.nacelle.reading;

import dev.nacelle.reading.ReadingProblem.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A first line that names columns: by wire name or label, in any order, units in brackets allowed. */
final class HeaderLine {
    private static final Pattern UNIT = Pattern.compile("\\s*\\[[^\\]]*\\]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private final Profile profile;
    private final List<String> columns;
    // By the field's name. Anything may be pasted: each is worked out once, however many words there are.
    private final Map<String, Set<String>> names;

    HeaderLine(Profile profile, List<String> columns) {
        this.profile = profile;
        this.columns = columns.stream().map(HeaderLine::plain).toList();
        this.names = profile.fields().stream()
                .collect(Collectors.toMap(Field::name, field -> Stream.of(field.name(), field.label())
                        .map(HeaderLine::plain)
                        .collect(Collectors.toSet())));
    }

    /** Whether the line names columns: at least half of its words are names of fields. */
    boolean isOne() {
        var known =
                profile.fields().stream().filter(field -> column(field) >= 0).count();
        return known * 2 >= columns.size();
    }

    /** Which columns are left out because the profile has no such field. */
    List<String> notes() {
        return columns.stream()
                .filter(column -> profile.fields().stream().noneMatch(field -> names(field, column)))
                .map(column -> "Column \u201c" + column + "\u201d left out: " + profile.title() + " has no such field.")
                .toList();
    }

    /** What keeps a line of that many values from being read by this header. */
    Optional<ReadingProblem> problem(int valueCount) {
        if (valueCount != columns.size()) {
            return Optional.of(new ReadingProblem(
                    Rule.VALUE_COUNT,
                    "",
                    Integer.toString(valueCount),
                    "The header names %s, the line below it has %s."
                            .formatted(
                                    ReadingRules.counted(columns.size(), "column"),
                                    ReadingRules.counted(valueCount, "value"))));
        }
        return profile.fields().stream()
                .filter(field -> column(field) < 0)
                .findFirst()
                .map(field -> new ReadingProblem(
                        Rule.KNOWN_COLUMN,
                        field.name(),
                        "",
                        "The header has no column %s (%s).".formatted(field.name(), field.label())));
    }

    /** The values in the profile's order. */
    List<String> inOrder(List<String> values) {
        return profile.fields().stream().map(field -> values.get(column(field))).toList();
    }

    private int column(Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (names(field, columns.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean names(Field field, String column) {
        return names.getOrDefault(field.name(), Set.of()).contains(column);
    }

    private static String plain(String name) {
        var withoutUnit = UNIT.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(withoutUnit).replaceAll("_");
    }
}

package dev.nacelle.app.readingfile;

import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A guess how a file spells readings and of which profile they are: of all spellings there are, the one that makes the
 * most readings of the file's beginning. Of several alike, the one of the profile asked for first.
 *
 * @param good how many records of the beginning it makes readings of
 */
record LayoutGuess(Profile profile, Layout layout, int good) {
    private static final int MOST_RECORDS = 200;
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d+([.,]\\d+)?\\s*");
    private static final Pattern WITH_COMMA = Pattern.compile("\\s*[+-]?\\d+,\\d+\\s*");
    private static final Pattern WITH_POINT = Pattern.compile("\\s*[+-]?\\d+\\.\\d+\\s*");

    /**
     * The best guess.
     *
     * @param beginning of the file, whole lines
     * @param profiles it may be of, the most likely first; at least one
     */
    static LayoutGuess of(String beginning, List<Profile> profiles) {
        return separators(beginning)
                .flatMap(separator -> guesses(separator, records(beginning, separator), profiles))
                .reduce((best, other) -> other.isBetterThan(best) ? other : best)
                .orElseThrow();
    }

    /** The same file spelt with that separator, as a person says. */
    static LayoutGuess of(String beginning, Profile profile, Separator separator) {
        return guesses(separator, records(beginning, separator), List.of(profile))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the columns: the header's, else their numbers. */
    static List<String> columnNames(Layout layout, List<String> first) {
        return IntStream.range(0, layout.width())
                .mapToObj(
                        i -> layout.header() && i < first.size() ? first.get(i).strip() : Integer.toString(i + 1))
                .toList();
    }

    private boolean isBetterThan(LayoutGuess other) {
        var order = Comparator.comparingInt(LayoutGuess::good)
                .thenComparingInt(guess -> guess.named())
                .thenComparingInt(guess ->
                        Math.min(guess.layout().width(), guess.profile().size()));
        return order.compare(this, other) > 0;
    }

    private int named() {
        return (int) layout.columns().stream()
                .filter(column -> column != Layout.NONE)
                .count();
    }

    private static Stream<Separator> separators(String beginning) {
        var text = beginning.stripLeading();
        return text.startsWith("{") || text.startsWith("[")
                ? Stream.of(Separator.JSON)
                : Stream.of(Separator.TAB, Separator.SEMICOLON, Separator.COMMA, Separator.BAR);
    }

    private static List<List<String>> records(String beginning, Separator separator) {
        var records = new ArrayList<List<String>>();
        try {
            Records.read(new StringReader(beginning), separator, (line, cells) -> {
                records.add(cells);
                return records.size() < MOST_RECORDS;
            });
        } catch (IOException | NotRecordsException broken) {
            // What was read up to there is enough for a guess; reading the whole file tells what is wrong.
            return records;
        }
        return records;
    }

    private static Stream<LayoutGuess> guesses(
            Separator separator, List<List<String>> records, List<Profile> profiles) {
        return profiles.stream().map(profile -> guess(separator, records, profile));
    }

    private static LayoutGuess guess(Separator separator, List<List<String>> records, Profile profile) {
        var first = records.isEmpty() ? List.<String>of() : records.get(0);
        var header = hasHeader(profile, records);
        var rows = header ? records.subList(1, records.size()) : records;
        var width = header ? widthOf(first) : usualWidth(rows);
        var comma = separator != Separator.JSON && count(rows, WITH_COMMA) > count(rows, WITH_POINT);
        var layout = new Layout(separator, comma, header, width, columns(profile, header, first, width));
        var reader = new RowReader(profile, layout);
        var good = rows.stream()
                .filter(row -> reader.row(0, row).problems().isEmpty())
                .count();
        return new LayoutGuess(profile, layout, (int) good);
    }

    /** Names of fields make a header; so does a line without any number above lines that have some. */
    private static boolean hasHeader(Profile profile, List<List<String>> records) {
        if (records.isEmpty()) {
            return false;
        }
        var first = records.get(0);
        var named = ColumnNames.named(profile, first);
        return named * 2 >= profile.size()
                || named > 1
                || (numbers(first) == 0 && records.size() > 1 && numbers(records.get(1)) > 0);
    }

    /** By name where the header has any of them; else as they stand. */
    private static List<Integer> columns(Profile profile, boolean header, List<String> first, int width) {
        if (header && ColumnNames.named(profile, first) > 0) {
            return ColumnNames.columns(profile, first);
        }
        return IntStream.range(0, profile.size())
                .map(i -> i < width ? i : Layout.NONE)
                .boxed()
                .toList();
    }

    /** A separator at the end of the header makes no column. */
    private static int widthOf(List<String> header) {
        var width = header.size();
        while (width > 1 && header.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static int usualWidth(List<List<String>> rows) {
        return rows.stream()
                .map(LayoutGuess::widthOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static long numbers(List<String> cells) {
        return cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).count();
    }

    private static long count(List<List<String>> rows, Pattern form) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> form.matcher(cell).matches())
                .count();
    }
}

package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.contract.Hop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/reference/diagnosis.md} telling what the program does. Its two tables of answers are made here:
 * {@code -Dnacelle.docs=write} writes them into the page.
 */
class DiagnosisPageTest {
    private static final Path PAGE = Path.of("../docs/reference/diagnosis.md");
    private static final Pattern FACT_ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\| (text|number|flag) \\|");
    private static final Pattern PLACEHOLDER_ROW = Pattern.compile("(?m)^\\| (`\\{[^|]+`) \\|");
    private static final Pattern CODE = Pattern.compile("`\\{?([^`}]+)}?`");

    @Test
    void everyRuleIsInItsTable() throws IOException {
        holds("rules", rules());
    }

    @Test
    void whatIsToldBeforeSendingIsInItsTable() throws IOException {
        holds("before", before());
    }

    @Test
    void everyFactIsDocumentedWithItsType() throws IOException {
        var known = new TreeSet<String>();
        KnownFacts.all()
                .forEach(fact -> known.add(fact.name().replaceFirst("^probe\\.[a-z-]+", "probe.<kind>") + " "
                        + fact.type().name().toLowerCase(Locale.ROOT)));
        known.add("header.<name> text");

        var documented = new TreeSet<String>();
        FACT_ROW.matcher(page()).results().forEach(row -> names(row.group(1))
                .forEach(name -> documented.add(name + " " + row.group(2))));

        assertEquals(known, documented);
    }

    @Test
    void everyPlaceholderIsDocumented() throws IOException {
        var documented = PLACEHOLDER_ROW
                .matcher(page())
                .results()
                .flatMap(row -> names(row.group(1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(Placeholders.names()), documented);
    }

    @Test
    void everyComparisonIsDocumented() throws IOException {
        var page = page();

        var missing = Stream.concat(ConditionReader.COMPARISONS.stream(), Stream.of("all", "any", "not"))
                .filter(name -> !page.contains("\"" + name + "\""))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static String rules() {
        var diagnostician = new Diagnostician(RuleBook.shipped());
        var rows = new StringBuilder("""
                | No. | What is seen | Hop | Certainty | What is said | Next | AWS console | Rule |
                |---|---|---|---|---|---|---|---|
                """);
        var answers = byRule();
        for (var rule : RuleBook.shipped().rules()) {
            var known = answers.getOrDefault(rule.id(), List.of());
            if (!known.isEmpty()) {
                var said = diagnostician.of(known.get(0).facts());
                rows.append(row(
                        numbers(known),
                        text(String.join("; ", said.evidence())),
                        said.hop().map(Hop::wireName).orElse("not known"),
                        said.certainty().words(),
                        text("**" + said.title() + ".** " + said.sentence()),
                        text(said.nextStep()),
                        text(said.console().orElse("")),
                        "`" + rule.id() + "`"));
            }
        }
        return rows.toString();
    }

    private static String before() {
        var rows = new StringBuilder("| No. | What is done | What is said |\n|---|---|---|\n");
        BeforeSending.all()
                .forEach(mistake -> rows.append(row(mistake.entry(), code(mistake.mistake()), text(mistake.said()))));
        return rows.toString();
    }

    private static Map<String, List<Answer>> byRule() {
        return Answer.all().stream()
                .collect(Collectors.groupingBy(Answer::rule, LinkedHashMap::new, Collectors.toList()));
    }

    private static String numbers(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.entry().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Without the long address that all rows would repeat. */
    private static String text(String said) {
        var api = Exchanges.API.uri();
        return said.replace("<", "&lt;").replace(api.toString(), "*address*").replace(api.getHost(), "*host*");
    }

    private static String code(String text) {
        var line =
                text.replaceAll("[\\r\\n]+", " \u21b5 ").replace("\ufeff", "").strip();
        return line.isEmpty() ? "" : "`" + line + "`";
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static void holds(String table, String expected) throws IOException {
        var begin = "<!-- " + table + ": begin -->\n";
        var end = "<!-- " + table + ": end -->";
        var page = page();
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        if (System.getProperty("nacelle.docs", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, from) + expected + page.substring(to), StandardCharsets.UTF_8);
        } else {
            assertEquals(expected, page.substring(from, to));
        }
    }

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

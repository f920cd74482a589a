package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "scenarios.md");
    private static final Path HOW_TO = Path.of("..", "docs", "how-to", "break-it-on-purpose.md");

    static List<Scenario> shipped() {
        return Scenarios.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedFileIsWhatWritingItsScenarioGives(Scenario scenario) throws IOException {
        var text = resource(scenario.id());

        assertEquals(ScenarioFile.write(scenario), text);
        assertEquals(scenario, ScenarioFile.read(scenario.id(), new StringReader(text)));
    }

    @Test
    void eachHasAnIdATitleAndASeedOfItsOwn() {
        assertEquals(27, distinct(Scenario::id));
        assertEquals(27, distinct(Scenario::title));
        assertEquals(27, distinct(Scenario::seed));
    }

    @Test
    void everyFileInTheFolderIsShipped() throws IOException {
        var folder = Path.of("src", "main", "resources", "dev", "nacelle", "mock", "fault");

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    shipped().stream().map(scenario -> scenario.id() + ".json").collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aScenarioIsFoundByItsId() {
        assertEquals(Optional.of("Cold start"), Scenarios.named("cold-start").map(Scenario::title));
        assertEquals(Optional.empty(), Scenarios.named("nonsense"));
    }

    @Test
    void everyTypeAndKindOfFaultIsInOneOfThem() {
        var used = shipped().stream()
                .flatMap(scenario -> scenario.rules().stream())
                .map(rule -> key(rule.fault()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(EveryFault.variety().map(ScenariosTest::key).collect(Collectors.toCollection(TreeSet::new)), used);
    }

    /** What it takes to be another fault: delays, statuses of a container and attempts do not count. */
    private static String key(Fault fault) {
        var json = fault.match(new FaultWriter());
        return Stream.of("type", "hop", "kind", "status", "format", "generation")
                .filter(name -> json.has(name) && !(name.equals("status") && fault instanceof ModelFailure))
                .map(name -> json.get(name).asText())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleHitsSomethingWithinAThousandCalls(Scenario scenario) {
        var start = Instant.parse("2026-11-22T10:00:00Z");
        var board = new FaultBoard(Clock.fixed(start, ZoneOffset.UTC));
        board.activate(scenario);

        for (int call = 0; call < 1000; call++) {
            board.next(start.plusSeconds(call < 500 ? 0 : 31), FaultBoard.NEVER);
        }

        var hits = board.status().tally().hits();
        assertFalse(hits.contains(0L), () -> "hits " + hits);
    }

    @Test
    void theReferenceTellsEachScenarioAsItIs() throws IOException {
        var expected = shipped().stream().map(ScenariosTest::section).collect(Collectors.joining("\n"));

        assertEquals(expected, between("<!-- shipped -->", "<!-- end of shipped -->"));
    }

    @Test
    void theReferenceListsEveryTypeOfFaultWithItsHopAndItsKinds() throws IOException {
        var expected = new ArrayList<String>();
        EveryFault.one()
                .forEach(fault -> expected.add("| `" + fault.type() + "` | "
                        + (fault instanceof Latency
                                ? "any of four"
                                : fault.hop().wireName()) + " |"));
        assertEquals(
                expected,
                between("## Faults", "### Kinds of `connection`")
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.replaceFirst("^(\\|[^|]*\\|[^|]*\\|).*", "$1"))
                        .toList());
        var page = Files.readString(PAGE);
        for (var kinds : List.of(
                ConnectionFault.Kind.values(),
                RuntimeFailure.Kind.values(),
                WrongResult.Kind.values(),
                WrongAnswer.Kind.values())) {
            Arrays.stream(kinds)
                    .map(kind -> "| `" + ((WireNamed) kind).wireName() + "` |")
                    .forEach(row -> assertTrue(page.contains(row), row));
        }
    }

    @Test
    void theReferencesExampleIsAScenarioAndItsMistakesAreToldAsItSays() throws IOException {
        var example = between("```json", "```\n\nUTF-8 JSON");
        var told = between("```text", "```\n\n| Key | | What it is |\n|---|---|---|\n| `id`");

        assertEquals(example, ScenarioFile.write(read(example)));
        assertEquals(
                told, mistake(example.replace("429", "418")) + mistake(example.replace("probability", "probabilty")));
    }

    @Test
    void theHowToNamesOnlyScenariosThereAre() throws IOException {
        var page = Files.readString(HOW_TO);

        var named = Pattern.compile("--scenario ([\\w.-]+)|`([a-z0-9]+(?:-[a-z0-9]+)+)`")
                .matcher(page)
                .results()
                .map(match -> Objects.requireNonNullElse(match.group(1), match.group(2)))
                .filter(name -> !name.endsWith(".json") && !FaultReader.types().contains(name))
                .filter(name -> !name.equals("api-gateway"))
                .distinct()
                .toList();

        assertTrue(named.size() >= 10, named.toString());
        assertEquals(
                List.of(),
                named.stream().filter(id -> Scenarios.named(id).isEmpty()).toList());
        assertTrue(page.contains("one of the " + shipped().size() + " that come"));
    }

    private static Scenario read(String text) throws IOException {
        return ScenarioFile.read("after-lunch.json", new StringReader(text));
    }

    private static String mistake(String text) {
        return assertThrows(InvalidScenarioException.class, () -> read(text)).getMessage() + "\n";
    }

    private static String section(Scenario scenario) {
        var rules = scenario.rules().stream()
                .map(rule -> "- " + rule.summary() + "\n")
                .collect(Collectors.joining());
        return "### %s\n\n`%s`\n\n%s\n\n**What you see:** %s\n\n%s"
                .formatted(scenario.title(), scenario.id(), scenario.description(), scenario.whatYouSee(), rules);
    }

    private static String between(String start, String end) throws IOException {
        var page = Files.readString(PAGE).replace("\r\n", "\n");
        return page.substring(page.indexOf(start) + start.length(), page.indexOf(end))
                        .strip()
                + "\n";
    }

    private static long distinct(Function<Scenario, Object> part) {
        return shipped().stream().map(part).distinct().count();
    }

    private static String resource(String id) throws IOException {
        try (InputStream stream = Scenarios.class.getResourceAsStream(id + ".json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        }
    }
}

package dev.nacelle.mock.fault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Scenarios as JSON files, UTF-8. Reading is strict: an unknown or doubled key, a value of the wrong type or out of its
 * range is an error, so that a typing mistake is not silently a default. The page "Scenarios" of the reference
 * describes the form.
 */
public final class ScenarioFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectWriter WRITER = JSON.writer(printer());

    private ScenarioFile() {}

    /**
     * Reads a file.
     *
     * @throws InvalidScenarioException if it holds no scenario
     * @throws IOException if it cannot be read
     */
    public static Scenario read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(String.valueOf(file.getFileName()), reader);
        } catch (MalformedInputException notUtf8) {
            throw new InvalidScenarioException(file.getFileName() + ": the file is not UTF-8 text; save it as UTF-8");
        }
    }

    /**
     * Reads a scenario.
     *
     * @param file its name, for messages
     * @throws InvalidScenarioException if there is none
     * @throws IOException if the reader fails
     */
    public static Scenario read(String file, Reader reader) throws IOException {
        return scenario(new Place(file, "", tree(file, reader)));
    }

    /** The file of a scenario; reading it gives an equal one. */
    public static String write(Scenario scenario) {
        try {
            return WRITER.writeValueAsString(json(scenario)) + "\n";
        } catch (JsonProcessingException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private static JsonNode tree(String file, Reader reader) throws IOException {
        try {
            return JSON.readTree(reader);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            var where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new InvalidScenarioException(
                    file + ": " + where + "no JSON: " + firstClause(malformed.getOriginalMessage()));
        }
    }

    /** Without what Jackson adds for programmers. */
    private static String firstClause(String message) {
        int end = message.indexOf(" (bound as");
        return end < 0 ? message : message.substring(0, end);
    }

    private static Scenario scenario(Place place) {
        var in = place.members("id", "title", "description", "whatYouSee", "seed", "rules");
        return place.made(() -> new Scenario(
                in.of("id").text(),
                in.of("title").text(),
                in.of("description").text(),
                in.of("whatYouSee").text(),
                in.of("seed").whole(),
                in.of("rules").elements().stream().map(ScenarioFile::rule).toList()));
    }

    private static Rule rule(Place place) {
        var in = place.members("fault", "probability", "window");
        return place.made(() -> new Rule(
                FaultReader.read(in.of("fault")),
                in.orElse("probability", Place::number, 1.0),
                in.orElse("window", ScenarioFile::window, Window.always())));
    }

    private static Window window(Place place) {
        var in = place.members("afterCalls", "calls", "everyCalls", "startAfter", "lasting");
        var all = Window.always();
        return place.made(() -> new Window(
                in.orElse("afterCalls", Place::whole, all.afterCalls()),
                in.orElse("calls", Place::whole, all.calls()),
                in.orElse("everyCalls", Place::whole, all.everyCalls()),
                in.orElse("startAfter", Place::time, all.startAfter()),
                in.orElse("lasting", Place::time, all.lasting())));
    }

    private static ObjectNode json(Scenario scenario) {
        var json = JSON.createObjectNode()
                .put("id", scenario.id())
                .put("title", scenario.title())
                .put("description", scenario.description())
                .put("whatYouSee", scenario.whatYouSee())
                .put("seed", scenario.seed());
        var rules = json.putArray("rules");
        scenario.rules().forEach(rule -> rules.add(json(rule)));
        return json;
    }

    private static ObjectNode json(Rule rule) {
        var json = JSON.createObjectNode().set("fault", rule.fault().match(new FaultWriter()));
        var written = (ObjectNode) json;
        if (rule.probability() != 1) {
            written.put("probability", rule.probability());
        }
        if (!rule.window().equals(Window.always())) {
            written.set("window", json(rule.window()));
        }
        return written;
    }

    private static ObjectNode json(Window window) {
        var json = JSON.createObjectNode();
        if (window.afterCalls() != 0) {
            json.put("afterCalls", window.afterCalls());
        }
        if (window.calls() != Window.NO_END) {
            json.put("calls", window.calls());
        }
        if (window.everyCalls() != Window.NO_END) {
            json.put("everyCalls", window.everyCalls());
        }
        if (!window.startAfter().isZero()) {
            json.put("startAfter", Durations.text(window.startAfter()));
        }
        if (!window.lasting().equals(Window.FOREVER)) {
            json.put("lasting", Durations.text(window.lasting()));
        }
        return json;
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}

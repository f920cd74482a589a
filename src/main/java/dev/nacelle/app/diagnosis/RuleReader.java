package dev.nacelle.app.diagnosis;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a file of rules, strictly: what is not understood is refused with its place, never passed over. A shipped rule's
 * texts are messages under its id; a person's own rule brings them along.
 */
final class RuleReader {
    /** Of the file's form; raised when an older program could misread a newer file. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_RULES = 500;
    private static final List<String> KEYS = List.of("id", "when", "hop", "certainty", "console", "evidence");
    private static final List<String> TEXTS = List.of("title", "text", "next", "cause");

    private final boolean shipped;

    private RuleReader(boolean shipped) {
        this.shipped = shipped;
    }

    /** The rules of the program's own file. */
    static List<Rule> shipped(String json) {
        return new RuleReader(true).rules(json);
    }

    /**
     * The rules of a person's file.
     *
     * @throws InvalidRulesException if it is not as it must be
     */
    static List<Rule> own(String json) {
        return new RuleReader(false).rules(json);
    }

    private List<Rule> rules(String json) {
        var root = new JsonPlace("$", parsed(json));
        root.allowKeys(List.of("version", "rules"));
        var version = root.need("version");
        if (version.number() != VERSION) {
            throw version.problem("diagnosis.file.version", version.shown(), VERSION);
        }
        var places = root.need("rules").elements();
        if (places.size() > MOST_RULES) {
            throw root.need("rules").problem("diagnosis.file.too-many", MOST_RULES);
        }
        return rules(places);
    }

    private List<Rule> rules(List<JsonPlace> places) {
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var place : places) {
            var rule = rule(place);
            if (!ids.add(rule.id())) {
                throw place.need("id").problem("diagnosis.file.id-twice", rule.id());
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(JsonPlace place) {
        place.allowKeys(
                shipped ? KEYS : Stream.concat(KEYS.stream(), TEXTS.stream()).toList());
        var id = id(place.need("id"));
        return new Rule(
                id,
                ConditionReader.read(place.need("when")),
                place.get("hop").map(RuleReader::hop),
                certainty(place.need("certainty")),
                place.get("console").map(JsonPlace::text),
                place.get("evidence").map(RuleReader::facts).orElse(List.of()),
                shipped ? shippedTexts(id) : ownTexts(place));
    }

    private static String id(JsonPlace place) {
        var id = place.text();
        if (!ID.matcher(id).matches()) {
            throw place.problem("diagnosis.file.no-id", place.shown());
        }
        return id;
    }

    private static Hop hop(JsonPlace place) {
        var names = Arrays.stream(Hop.values()).map(Hop::wireName).toList();
        return Hop.named(place.text())
                .orElseThrow(() -> place.unknown("diagnosis.file.unknown-value", place.shown(), names));
    }

    private static List<Fact> facts(JsonPlace places) {
        return places.elements().stream()
                .map(place -> ConditionReader.fact(place, place.text()))
                .toList();
    }

    private static Certainty certainty(JsonPlace place) {
        var names = Arrays.stream(Certainty.values()).map(Certainty::wireName).toList();
        return Certainty.named(place.text())
                .orElseThrow(() -> place.unknown("diagnosis.file.unknown-value", place.shown(), names));
    }

    private static Rule.Texts shippedTexts(String id) {
        var key = "diagnosis." + id;
        return new Rule.Texts(
                Messages.text(key + ".title"),
                Messages.text(key + ".text"),
                Messages.text(key + ".next"),
                Messages.text(key + ".cause"));
    }

    private static Rule.Texts ownTexts(JsonPlace place) {
        var title = ownText(place.need("title"));
        return new Rule.Texts(
                title,
                ownText(place.need("text")),
                place.get("next").map(RuleReader::ownText).orElse(""),
                place.get("cause").map(RuleReader::ownText).orElse(title));
    }

    private static String ownText(JsonPlace place) {
        var text = place.text();
        Placeholders.unknownIn(text).stream().findFirst().ifPresent(name -> {
            throw place.unknown("diagnosis.file.unknown-placeholder", name, Placeholders.names());
        });
        return text;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            var at = Optional.ofNullable(noJson.getLocation());
            throw new InvalidRulesException(
                    "$",
                    Messages.text(
                            "diagnosis.file.no-json",
                            at.map(place -> Integer.toString(place.getLineNr())).orElse("?"),
                            at.map(place -> Integer.toString(place.getColumnNr()))
                                    .orElse("?"),
                            noJson.getOriginalMessage()));
        }
    }
}

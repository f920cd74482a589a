package dev.nacelle.app.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads a rule's {@code when}: an object whose members must all hold. */
final class ConditionReader {
    /** What may be asked of a fact's value. */
    static final List<String> COMPARISONS = List.of("equals", "oneOf", "contains", "matches", "between", "present");

    private static final int DEEPEST = 8;

    private ConditionReader() {}

    /** The condition that stands there. */
    static Condition read(JsonPlace when) {
        return read(when, 1);
    }

    private static Condition read(JsonPlace when, int depth) {
        if (depth > DEEPEST) {
            throw when.problem("diagnosis.file.too-deep", DEEPEST);
        }
        var parts = when.keys().stream()
                .map(key -> member(when, key, when.need(key), depth))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Condition member(JsonPlace when, String key, JsonPlace value, int depth) {
        return switch (key) {
            case "all" -> new Condition.All(parts(value, depth));
            case "any" -> new Condition.Any(parts(value, depth));
            case "not" -> new Condition.Not(read(value, depth + 1));
            default -> check(fact(when, key), value);
        };
    }

    private static List<Condition> parts(JsonPlace list, int depth) {
        return list.elements().stream().map(part -> read(part, depth + 1)).toList();
    }

    /** The fact of that name, asked for at that place. */
    static Fact fact(JsonPlace place, String name) {
        return KnownFacts.named(name).orElseThrow(() -> place.unknown("diagnosis.file.unknown-fact", name, names()));
    }

    private static List<String> names() {
        return Stream.concat(KnownFacts.all().stream().map(Fact::name), Stream.of(KnownFacts.HEADER + "<name>"))
                .toList();
    }

    /** A value by itself is what the fact must equal, a list what it must be one of. */
    private static Condition check(Fact fact, JsonPlace value) {
        if (!value.node().isObject()) {
            return new Condition.Check(fact, new Comparison.OneOf(values(fact, value)));
        }
        value.allowKeys(COMPARISONS);
        var checks = new ArrayList<Condition>();
        for (var key : value.keys()) {
            checks.add(new Condition.Check(fact, comparison(fact, key, value.need(key))));
        }
        if (checks.isEmpty()) {
            throw value.problem("diagnosis.file.no-comparison", String.join(", ", COMPARISONS));
        }
        return checks.size() == 1 ? checks.get(0) : new Condition.All(checks);
    }

    private static Comparison comparison(Fact fact, String key, JsonPlace value) {
        return switch (key) {
            case "equals" -> new Comparison.OneOf(List.of(value(fact, value)));
            case "oneOf" ->
                new Comparison.OneOf(
                        value.elements().stream().map(one -> value(fact, one)).toList());
            case "contains" -> new Comparison.Contains(texts(only(Fact.Type.TEXT, fact, value)));
            case "matches" -> matches(only(Fact.Type.TEXT, fact, value));
            case "between" -> between(only(Fact.Type.NUMBER, fact, value));
            default -> new Comparison.Present(value.flag());
        };
    }

    private static JsonPlace only(Fact.Type type, Fact fact, JsonPlace value) {
        if (fact.type() != type) {
            throw value.problem("diagnosis.file.other-type", fact.name(), word(fact.type()), word(type));
        }
        return value;
    }

    private static Comparison matches(JsonPlace value) {
        try {
            return new Comparison.Matches(
                    new BoundedPattern(value.node().isTextual() ? value.node().textValue() : value.text()));
        } catch (PatternSyntaxException wrong) {
            throw value.problem("diagnosis.file.no-pattern", wrong.getDescription(), BoundedPattern.LONGEST);
        }
    }

    private static Comparison between(JsonPlace value) {
        var ends = value.elements();
        if (ends.size() != 2 || ends.get(0).number() > ends.get(1).number()) {
            throw value.problem("diagnosis.file.no-range");
        }
        return new Comparison.Between(ends.get(0).number(), ends.get(1).number());
    }

    private static List<String> values(Fact fact, JsonPlace value) {
        return value.node().isArray()
                ? value.elements().stream().map(one -> value(fact, one)).toList()
                : List.of(value(fact, value));
    }

    private static List<String> texts(JsonPlace value) {
        return value.node().isArray()
                ? value.elements().stream().map(JsonPlace::text).toList()
                : List.of(value.text());
    }

    private static String value(Fact fact, JsonPlace value) {
        return switch (fact.type()) {
            case TEXT -> value.text();
            case NUMBER -> Long.toString(value.number());
            case FLAG -> Boolean.toString(value.flag());
        };
    }

    private static String word(Fact.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}

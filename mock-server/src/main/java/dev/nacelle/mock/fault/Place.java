package dev.nacelle.mock.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value in a scenario file.
 *
 * @param file where it stands, for messages
 * @param path where in the file: {@code rules[0].fault.kind}; empty for the whole
 * @param node the value
 */
record Place(String file, String path, JsonNode node) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h)");
    private static final int SHOWN = 60;

    /** The members of the object that stands here, none of them unknown. */
    Members members(String... known) {
        return members(List.of(known));
    }

    /** The members of the object that stands here, none of them unknown. */
    Members members(List<String> known) {
        if (!node.isObject()) {
            throw refused("it can be an object with " + (known.isEmpty() ? "no keys" : String.join(", ", known)));
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new InvalidScenarioException("%s: %s has the unknown key \u201c%s\u201d; %s"
                        .formatted(file, path.isEmpty() ? "the file" : path, shortened(key), hint(key, known)));
            }
        });
        return new Members(this);
    }

    /** The member of that key, absent or not. */
    Place member(String key) {
        return new Place(file, path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    List<Place> elements() {
        if (!node.isArray()) {
            throw refused("it can be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Place(file, path + "[" + i + "]", node.path(i)))
                .toList();
    }

    String text() {
        if (!node.isTextual()) {
            throw refused("it can be a text");
        }
        return node.textValue();
    }

    long whole() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw refused("it can be a whole number of at most 64 bits");
        }
        return node.longValue();
    }

    int smallWhole() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refused("it can be a whole number");
        }
        return node.intValue();
    }

    double number() {
        if (!node.isNumber()) {
            throw refused("it can be a number");
        }
        return new BigDecimal(node.asText()).doubleValue();
    }

    Duration time() {
        var time = TIME.matcher(node.isTextual() ? node.textValue() : "");
        if (!time.matches()) {
            throw refused("it can be a time such as \u201c250 ms\u201d, \u201c3 s\u201d, \u201c5 min\u201d");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** The one of these that is named here. */
    <T> T oneOf(List<T> values, Function<T, String> name) {
        var names = values.stream().map(name).toList();
        int at = node.isTextual() ? names.indexOf(node.textValue()) : -1;
        if (at < 0) {
            throw refused("it can be " + String.join(", ", names) + meant(names));
        }
        return values.get(at);
    }

    /** What that makes; what it refuses is told with its place. */
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidScenarioException known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new InvalidScenarioException(file + ": " + (path.isEmpty() ? "" : path + ".") + refused.getMessage());
        }
    }

    private InvalidScenarioException refused(String allowed) {
        var where = path.isEmpty() ? "the file" : path;
        return new InvalidScenarioException(
                node.isMissingNode()
                        ? "%s: %s is missing; %s".formatted(file, where, allowed)
                        : "%s: %s is %s; %s".formatted(file, where, shortened(node.toString()), allowed));
    }

    private String meant(Collection<String> names) {
        if (!node.isTextual()) {
            return node.isMissingNode() ? "" : ", in quotes";
        }
        return Nearest.to(node.textValue(), names)
                .map(name -> "; did you mean \u201c" + name + "\u201d?")
                .orElse("");
    }

    private static String hint(String key, List<String> known) {
        return known.isEmpty() ? "there are none" : Nearest.hint(key, known);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }

    /** An object's members. */
    record Members(Place object) {
        Place of(String key) {
            return object.member(key);
        }

        /** What that reads from the member, if it is there. */
        <T> T orElse(String key, Function<Place, T> reader, T absent) {
            return optional(key).map(reader).orElse(absent);
        }

        private Optional<Place> optional(String key) {
            return Optional.of(of(key)).filter(member -> !member.node().isMissingNode());
        }
    }
}

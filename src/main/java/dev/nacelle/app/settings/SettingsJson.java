package dev.nacelle.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.endpoint.Endpoint;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settings as JSON. A key that is not known is passed over; one that is missing, of another type or out of its range
 * falls back to the default by itself, and the others keep what they say.
 */
final class SettingsJson {
    /** Of the file's form; raised when an older program could misread a newer file. */
    static final int VERSION = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_PROFILES = 100;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 1_000;

    private SettingsJson() {}

    /** The settings as text, a key a line. */
    static String write(Settings settings) {
        var root = JSON.createObjectNode().put("version", VERSION).put("profile", settings.profileId());
        var readings = root.putObject("readings");
        settings.readings().forEach((profile, values) -> values.forEach(readings.putArray(profile)::add));
        var endpoint = root.putObject("endpoint").put("kind", name(settings.endpointKind()));
        settings.environment().ifPresent(name -> endpoint.put("environment", name));
        write(settings.look(), root);
        root.put("threshold", settings.threshold());
        settings.window().ifPresent(place -> write(place, root.putObject("window")));
        EntryJson.write(settings.entry(), root.putObject("entry"));
        return root.toPrettyString() + "\n";
    }

    /**
     * The settings of that text.
     *
     * @return nothing if the text is no JSON object
     */
    static Optional<Settings> read(String text) {
        try {
            var root = JSON.readTree(text);
            return root.isObject() ? Optional.of(settings(root)) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static Settings settings(JsonNode root) {
        var defaults = Settings.defaults();
        var endpoint = root.path("endpoint");
        return new Settings(
                text(root.path("profile")).orElse(defaults.profileId()),
                readings(root.path("readings")),
                text(endpoint.path("environment")),
                text(endpoint.path("liveAddress")).flatMap(SettingsJson::address),
                constant(endpoint.path("kind"), Endpoint.Kind.values()).orElse(defaults.endpointKind()),
                look(root),
                threshold(root.path("threshold")).orElse(defaults.threshold()),
                window(root.path("window")),
                EntryJson.read(root.path("entry")));
    }

    private static Map<String, List<String>> readings(JsonNode node) {
        var readings = new LinkedHashMap<String, List<String>>();
        node.properties().stream().limit(MOST_PROFILES).forEach(entry -> values(entry.getValue())
                .ifPresent(values -> readings.put(entry.getKey(), values)));
        return readings;
    }

    /** All values or none: one alone could stand at another's place. */
    static Optional<List<String>> values(JsonNode node) {
        var values = new ArrayList<String>();
        for (var value : node) {
            if (!value.isTextual() || value.textValue().length() > LONGEST_VALUE || values.size() == MOST_VALUES) {
                return Optional.empty();
            }
            values.add(value.textValue());
        }
        return node.isArray() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        return unlessRefused(() -> URI.create(text))
                .filter(uri -> unlessRefused(() -> Settings.withoutSecrets(uri)).isPresent());
    }

    private static Settings.Look look(JsonNode root) {
        var defaults = Settings.Look.defaults();
        return new Settings.Look(
                constant(root.path("theme"), Settings.Theme.values()).orElse(defaults.theme()),
                root.path("followsDesktop").asBoolean(defaults.followsDesktop()),
                zoom(root.path("zoom")).orElse(defaults.zoom()),
                root.path("lessMotion").asBoolean(defaults.lessMotion()));
    }

    private static Optional<Integer> zoom(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .filter(value -> value >= Settings.Look.LEAST_ZOOM && value <= Settings.Look.MOST_ZOOM);
    }

    private static Optional<Double> threshold(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .filter(value -> value >= 0 && value <= 1);
    }

    private static Optional<WindowPlace> window(JsonNode node) {
        return List.of("x", "y", "width", "height").stream()
                        .allMatch(key -> node.path(key).isNumber())
                ? unlessRefused(() -> new WindowPlace(
                        node.path("x").doubleValue(),
                        node.path("y").doubleValue(),
                        node.path("width").doubleValue(),
                        node.path("height").doubleValue(),
                        node.path("maximized").asBoolean(false)))
                : Optional.empty();
    }

    private static void write(Settings.Look look, ObjectNode node) {
        node.put("theme", name(look.theme()))
                .put("followsDesktop", look.followsDesktop())
                .put("zoom", look.zoom())
                .put("lessMotion", look.lessMotion());
    }

    private static void write(WindowPlace place, ObjectNode node) {
        node.put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized());
    }

    static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(text -> text.length() <= LONGEST_VALUE);
    }

    static <E extends Enum<E>> Optional<E> constant(JsonNode node, E[] all) {
        return text(node).flatMap(name -> List.of(all).stream()
                .filter(one -> name(one).equals(name))
                .findFirst());
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> unlessRefused(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}

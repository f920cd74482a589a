package dev.nacelle.reading;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads a profile from a properties file. Each key is taken once; one that is left over is an error, so that a typing
 * mistake is not silently a default.
 */
final class ProfileFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String file;
    private final Map<String, String> left = new TreeMap<>();

    private ProfileFile(String file) {
        this.file = file;
    }

    static Profile read(String file, Reader reader) throws IOException {
        var properties = new Properties();
        try {
            properties.load(reader);
        } catch (IllegalArgumentException badEscape) {
            throw new InvalidProfileException(file + ": " + badEscape.getMessage());
        }
        var profileFile = new ProfileFile(file);
        properties
                .stringPropertyNames()
                .forEach(key ->
                        profileFile.left.put(key, properties.getProperty(key).strip()));
        return profileFile.profile();
    }

    private Profile profile() {
        var id = matching("profile", ID, "lower-case letters, digits and dashes");
        var title = required("title");
        var names = list(required("fields"));
        if (names.stream().distinct().count() != names.size()) {
            throw new InvalidProfileException(file + ": fields names one twice: " + names);
        }
        var fields = names.stream().map(this::field).toList();
        var withoutPresets = new Profile(
                id,
                title,
                optional("summary").orElse(""),
                optional("source").orElse(""),
                required("target"),
                required("above"),
                required("below"),
                fields,
                List.of());
        var profile = withPresets(withoutPresets);
        if (!left.isEmpty()) {
            throw new InvalidProfileException(
                    file + ": unknown key " + left.keySet().iterator().next());
        }
        checked("initial", profile::initialReading);
        return profile;
    }

    private Field field(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidProfileException(file + ": fields: \u201c" + name + "\u201d is no name");
        }
        var kind = required(name + ".kind");
        return switch (kind) {
            case "number" -> number(name);
            case "category" -> category(name, false);
            case "direction" -> category(name, true);
            default ->
                throw new InvalidProfileException(
                        "%s: %s.kind is %s; it can be number, category or direction".formatted(file, name, kind));
        };
    }

    private Field number(String name) {
        var min = decimal(name + ".min");
        var max = decimal(name + ".max");
        var decimals = optional(name + ".decimals")
                .map(text -> whole(name + ".decimals", text))
                .orElse(0);
        return checked(name, () -> new Field.Numeric(common(name), min, max, decimals));
    }

    private Field category(String name, boolean directions) {
        var values = list(required(name + ".values"));
        var shares = optional(name + ".shares")
                .map(text ->
                        list(text).stream().map(share -> share(name, share)).toList())
                .orElseGet(
                        () -> values.stream().map(value -> 1.0 / values.size()).toList());
        return checked(name, () -> new Field.Categorical(common(name), values, shares, directions));
    }

    private Field.Common common(String name) {
        return new Field.Common(
                name,
                optional(name + ".label").orElse(name),
                optional(name + ".unit").orElse(""),
                optional(name + ".help").orElse(""),
                optional(name + ".missing"),
                required(name + ".initial"));
    }

    private Profile withPresets(Profile bare) {
        var presets = new ArrayList<Profile.Preset>();
        for (var id : optional("presets").map(ProfileFile::list).orElse(List.of())) {
            var key = "preset." + id;
            var values = list(required(key + ".reading"));
            var reading = checked(key + ".reading", () -> new Reading(bare, values));
            presets.add(new Profile.Preset(id, required(key + ".title"), reading.values()));
        }
        return new Profile(
                bare.id(),
                bare.title(),
                bare.summary(),
                bare.source(),
                bare.target(),
                bare.above(),
                bare.below(),
                bare.fields(),
                presets);
    }

    private String required(String key) {
        return optional(key).orElseThrow(() -> new InvalidProfileException(file + ": " + key + " is missing"));
    }

    private Optional<String> optional(String key) {
        return Optional.ofNullable(left.remove(key)).filter(text -> !text.isEmpty());
    }

    private String matching(String key, Pattern pattern, String form) {
        var text = required(key);
        if (!pattern.matcher(text).matches()) {
            throw new InvalidProfileException("%s: %s is \u201c%s\u201d; it takes %s".formatted(file, key, text, form));
        }
        return text;
    }

    private BigDecimal decimal(String key) {
        var text = required(key);
        return ReadingRules.number(text)
                .orElseThrow(() ->
                        new InvalidProfileException("%s: %s is \u201c%s\u201d, no number".formatted(file, key, text)));
    }

    private int whole(String key, String text) {
        return ReadingRules.number(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .orElseThrow(() -> new InvalidProfileException(
                        "%s: %s is \u201c%s\u201d, no whole number".formatted(file, key, text)));
    }

    private double share(String name, String text) {
        return ReadingRules.number(text)
                .map(BigDecimal::doubleValue)
                .filter(share -> share >= 0 && share <= 1)
                .orElseThrow(() -> new InvalidProfileException(
                        "%s: %s.shares: \u201c%s\u201d is no share from 0 to 1".formatted(file, name, text)));
    }

    private <T> T checked(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidProfileException known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new InvalidProfileException(file + ": " + key + ": " + refused.getMessage());
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}

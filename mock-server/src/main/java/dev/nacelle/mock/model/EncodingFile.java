package dev.nacelle.mock.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the file that tells how a reading becomes a model's features; {@code docs/how-to/your-own-model.md} tells its
 * form. Every complaint names the file, the place in it, what is wrong and what would do.
 */
final class EncodingFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Path file;
    private final Profile profile;

    private EncodingFile(Path file, Profile profile) {
        this.file = file;
        this.profile = profile;
    }

    /**
     * The encoding in that file, for readings of that profile.
     *
     * @throws IOException if the file cannot be read
     * @throws InvalidModelException if it is no encoding for that profile
     */
    static FeatureEncoding read(Path file, Profile profile) throws IOException {
        var reader = new EncodingFile(file, profile);
        return reader.encoding(new JsonPlace("", reader.parsed(), reader::wrong));
    }

    private JsonNode parsed() throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException noJson) {
            throw new InvalidModelException("%s is no JSON: %s".formatted(file, noJson.getOriginalMessage()), noJson);
        }
    }

    private FeatureEncoding encoding(JsonPlace top) {
        checkKeys(top, Set.of("profile", "columns", "unused"));
        var id = top.child("profile");
        if (!id.text().equals(profile.id())) {
            throw id.wrong(
                    "is \u201c%s\u201d, but the model is to serve \u201c%s\u201d".formatted(id.text(), profile.id()));
        }
        var columns = new ArrayList<FeatureColumn>();
        var seen = new HashSet<String>();
        for (var place : top.child("columns").list()) {
            columns.add(column(place, fieldOf(place.child("field"), seen)));
        }
        top.optional("unused").ifPresent(unused -> unused.list().forEach(name -> fieldOf(name, seen)));
        var forgotten =
                profile.names().stream().filter(name -> !seen.contains(name)).toList();
        if (!forgotten.isEmpty()) {
            throw wrong(
                    "no column for %s; add one, or name it in \u201cunused\u201d if the model was trained without it"
                            .formatted(String.join(", ", forgotten)));
        }
        return new FeatureEncoding(profile, columns);
    }

    private Field fieldOf(JsonPlace name, Set<String> seen) {
        var field = profile.fields().stream()
                .filter(candidate -> candidate.name().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.wrong("is \u201c%s\u201d, no field of %s; it has %s"
                        .formatted(name.text(), profile.id(), String.join(", ", profile.names()))));
        if (!seen.add(field.name())) {
            throw name.wrong("is \u201c%s\u201d for the second time".formatted(field.name()));
        }
        return field;
    }

    private static FeatureColumn column(JsonPlace place, Field field) {
        var kind = place.child("kind");
        return switch (kind.text()) {
            case "number" -> number(place, field);
            case "one-hot" -> {
                var words = new Words(place, field);
                yield new FeatureColumn.OneHot(field.name(), words.list(), words.missing());
            }
            case "ordinal" -> {
                var words = new Words(place, field);
                yield new FeatureColumn.Ordinal(field.name(), words.list(), words.missing());
            }
            default ->
                throw kind.wrong("is \u201c%s\u201d; it can be number, one-hot or ordinal".formatted(kind.text()));
        };
    }

    private static FeatureColumn number(JsonPlace place, Field field) {
        checkKeys(place, Set.of("field", "kind", "mean", "scale", "missing"));
        if (field.match(number -> false, category -> true)) {
            throw place.child("kind")
                    .wrong("is \u201cnumber\u201d, but %s is a category; it can be one-hot or ordinal"
                            .formatted(field.name()));
        }
        var scale = place.optional("scale");
        scale.filter(factor -> factor.number() == 0).ifPresent(zero -> {
            throw zero.wrong("is 0; StandardScaler's scale_ has 1 for a column that never changes");
        });
        var missing = place.optional("missing")
                .map(value -> value.node().isNull() ? Optional.<Double>empty() : Optional.of(value.number()))
                .orElseGet(() -> field.common().fill().map(Double::valueOf));
        return new FeatureColumn.Numeric(
                field.name(),
                place.optional("mean").map(JsonPlace::number).orElse(0.0),
                scale.map(JsonPlace::number).orElse(1.0),
                missing);
    }

    static void checkKeys(JsonPlace place, Set<String> known) {
        place.node().fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw place.wrong("has \u201c%s\u201d, which nobody asks for; known are %s"
                        .formatted(
                                key, String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    private InvalidModelException wrong(String what) {
        return new InvalidModelException("%s: %s.".formatted(file, what));
    }
}

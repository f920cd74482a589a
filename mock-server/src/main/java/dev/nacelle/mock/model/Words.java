package dev.nacelle.mock.model;

import dev.nacelle.reading.Field;
import java.util.List;
import java.util.Set;

/** The words of a category in an encoding file, and what stands for a missing one. */
final class Words {
    private final JsonPlace place;
    private final Field field;
    private final List<String> known;

    /** @param place of the column */
    Words(JsonPlace place, Field field) {
        EncodingFile.checkKeys(place, Set.of("field", "kind", "categories", "missing", "unknown"));
        this.place = place;
        this.field = field;
        this.known = field.match(number -> List.of(), category -> category.values());
        if (known.isEmpty()) {
            throw place.child("kind")
                    .wrong("is for categories, but %s is a number; it can be number".formatted(field.name()));
        }
    }

    /** In the order of their features. */
    List<String> list() {
        var categories = place.child("categories");
        var words = categories.list().stream().map(JsonPlace::text).toList();
        if (words.isEmpty() || words.stream().distinct().count() != words.size()) {
            throw categories.wrong("is empty or has a word twice");
        }
        var lacking = known.stream().filter(word -> !words.contains(word)).toList();
        var ignoresUnknown = ignoresUnknown();
        if (!lacking.isEmpty() && !ignoresUnknown) {
            throw categories.wrong(("lacks %s, which a reading of the profile may have; add it, or \u201cunknown\u201d:"
                            + " \u201cignore\u201d if the model was trained with handle_unknown=\"ignore\"")
                    .formatted(String.join(", ", lacking)));
        }
        return words;
    }

    /** A word that stands for a missing one; empty for none. */
    String missing() {
        var missing = place.optional("missing");
        if (missing.isEmpty()) {
            return field.common().fill().orElse("");
        }
        var value = missing.get();
        if (value.node().isNull()) {
            return "";
        }
        if (!place.child("categories").list().stream()
                .map(JsonPlace::text)
                .toList()
                .contains(value.text())) {
            throw value.wrong("is \u201c%s\u201d, none of the categories".formatted(value.text()));
        }
        return value.text();
    }

    private boolean ignoresUnknown() {
        var unknown = place.optional("unknown");
        unknown.filter(value -> !Set.of("error", "ignore").contains(value.text()))
                .ifPresent(value -> {
                    throw value.wrong("is \u201c%s\u201d; it can be error or ignore".formatted(value.text()));
                });
        return unknown.filter(value -> value.text().equals("ignore")).isPresent();
    }
}

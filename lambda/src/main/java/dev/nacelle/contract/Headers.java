package dev.nacelle.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a message, in the order and spelling they were sent; looked up without regard to case
 * (RFC 9110, 5.1).
 *
 * @param fields one entry for each field line, so that a name may stand more than once
 */
public record Headers(List<Field> fields) {
    private static final Headers NONE = new Headers(List.of());

    /** One field line. */
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    /** No field at all. */
    public static Headers none() {
        return NONE;
    }

    /**
     * Names and values in turn.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A header name without a value: " + List.of(namesAndValues));
        }
        var fields = new ArrayList<Field>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** One field for each value of a multi-valued map. */
    public static Headers of(Map<String, List<String>> valuesByName) {
        var fields = new ArrayList<Field>();
        valuesByName.forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return new Headers(fields);
    }

    /** The first value under that name, in whatever case. */
    public Optional<String> first(String name) {
        // A loop: each call looks up some twenty fields, and a stream costs more than the looking.
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** Every value under that name, in order. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** These fields and one more at the end. */
    public Headers with(String name, String value) {
        var more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /** These fields and those, in that order. */
    public Headers with(Headers others) {
        var more = new ArrayList<>(fields);
        more.addAll(others.fields);
        return new Headers(more);
    }
}

package dev.nacelle.mock.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A REST API's binary media types.
 *
 * <p>Source: API Gateway developer guide, "Working with binary media types for REST APIs".
 *
 * @param types in lower case, perhaps {@code *}{@code /*}
 */
record MediaTypeList(List<String> types) {

    static MediaTypeList of(List<String> types) {
        return new MediaTypeList(
                types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList());
    }

    /** Whether the first media type of that header's value is one of them; no value is none but anything. */
    boolean matches(Optional<String> headerValue) {
        return types.contains("*/*")
                || headerValue.map(MediaTypeList::first).filter(types::contains).isPresent();
    }

    /** The first media type in lower case, without its parameters. */
    static String first(String headerValue) {
        int end = 0;
        while (end < headerValue.length() && headerValue.charAt(end) != ',' && headerValue.charAt(end) != ';') {
            end++;
        }
        return headerValue.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }
}

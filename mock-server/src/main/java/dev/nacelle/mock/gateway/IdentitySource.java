package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an authorizer finds what it judges.
 *
 * @param inHeader in a header, or else in the query
 * @param name of the header or parameter
 */
record IdentitySource(boolean inHeader, String name) {
    private static final Pattern FORM = Pattern.compile("\\$request\\.(header|querystring)\\.([\\w!#$%&'*+.^`|~-]+)");

    /**
     * Reads {@code $request.header.NAME} or {@code $request.querystring.NAME}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static IdentitySource parse(String text) {
        var form = FORM.matcher(text);
        Require.that(
                form.matches(),
                "An identity source is $request.header.NAME or $request.querystring.NAME, not \u201c%s\u201d"
                        .formatted(text));
        return new IdentitySource(form.group(1).equals("header"), form.group(2));
    }

    /** What the request has there; nothing if that is empty. */
    Optional<String> in(WireRequest request) {
        var values =
                inHeader ? request.headers().all(name) : parameters(request).getOrDefault(name, List.of());
        return values.stream().findFirst().filter(value -> !value.isBlank());
    }

    private static Map<String, List<String>> parameters(WireRequest request) {
        return Query.parameters(request.query());
    }
}

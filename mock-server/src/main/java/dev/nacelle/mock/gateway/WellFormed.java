package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;

/**
 * Requests made by hand may hold half a surrogate pair, which no bytes of a real one decode to, and which JSON cannot
 * carry. It becomes a question mark.
 */
final class WellFormed {
    private WellFormed() {}

    static WireRequest request(WireRequest request) {
        var fields = request.headers().fields().stream()
                .map(field -> new Headers.Field(text(field.name()), text(field.value())))
                .toList();
        return new WireRequest(
                text(request.method()),
                text(request.path()),
                text(request.query()),
                new Headers(fields),
                request.body());
    }

    private static String text(String text) {
        return text.chars().anyMatch(unit -> Character.isSurrogate((char) unit))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }
}

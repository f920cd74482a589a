package dev.nacelle.app.score;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.stream.Collectors;

/** A request and its response as text, the way HTTP/1.1 writes them. */
final class WireText {
    private static final int MOST_PREVIEW = 80;

    private WireText() {}

    static String request(Exchange exchange) {
        var request = exchange.request();
        return "%s %s HTTP/1.1\n%s\n%s"
                .formatted(
                        request.method(),
                        target(request),
                        headers(request.headers()),
                        request.body().text());
    }

    static String response(WireResponse response) {
        return "HTTP/1.1 %d\n%s\n%s"
                .formatted(
                        response.status(),
                        headers(response.headers()),
                        response.body().text());
    }

    /** The body's beginning on one line. */
    static String preview(Body body) {
        var line = body.text().strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_PREVIEW ? line : line.substring(0, MOST_PREVIEW) + "\u2026";
    }

    private static String target(WireRequest request) {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    private static String headers(Headers headers) {
        return headers.fields().stream()
                .map(field -> field.name() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
    }
}

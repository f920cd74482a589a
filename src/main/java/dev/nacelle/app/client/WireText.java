package dev.nacelle.app.client;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.stream.Collectors;

/** A request and its response as text, the way HTTP/1.1 writes them. */
public final class WireText {
    private static final int MOST_PREVIEW = 80;
    private static final int MOST_OF_A_LINE = 2_000;

    private WireText() {}

    /** The request with what precedes its body. */
    public static String request(Exchange exchange) {
        return request(exchange.request());
    }

    /** The request with what precedes its body. */
    public static String request(WireRequest request) {
        return "%s %s HTTP/1.1\n%s\n%s"
                .formatted(
                        request.method(),
                        target(request),
                        headers(request.headers()),
                        request.body().text());
    }

    /** The response with what precedes its body. */
    public static String response(WireResponse response) {
        return "HTTP/1.1 %d\n%s\n%s"
                .formatted(
                        response.status(),
                        headers(response.headers()),
                        response.body().text());
    }

    /** The body's beginning on one line. */
    public static String preview(Body body) {
        return cut(body.text().strip().replaceAll("\\s+", " "), MOST_PREVIEW);
    }

    /** That line; of one that is endless the beginning. */
    public static String shortened(String line) {
        return cut(line, MOST_OF_A_LINE);
    }

    private static String cut(String line, int most) {
        return line.length() <= most ? line : line.substring(0, most) + "\u2026";
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

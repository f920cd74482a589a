package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A call under way: what is sent, and since when. */
final class Call {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Endpoint endpoint;
    private final WireRequest request;
    private final Instant started = Instant.now();
    private final long startedNanos = System.nanoTime();

    Call(Endpoint endpoint, Reading reading) {
        this.endpoint = endpoint;
        this.request = request(endpoint.uri(), Body.of(reading.toCsv()));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    WireRequest request() {
        return request;
    }

    /** The header fields that are ours to choose; the HTTP client adds length and host by itself. */
    Headers ownHeaders() {
        return Headers.of(
                HeaderNames.ACCEPT, MediaTypes.JSON,
                HeaderNames.CONTENT_TYPE, MediaTypes.CSV,
                HeaderNames.USER_AGENT, "Nacelle/" + Version.current());
    }

    /** The exchange that ends here with that response. */
    Exchange answered(WireResponse response) {
        return exchange(Optional.of(response));
    }

    /** The exchange that ends here without a response. */
    Exchange unanswered() {
        return exchange(Optional.empty());
    }

    private Exchange exchange(Optional<WireResponse> response) {
        return new Exchange(endpoint, request, response, started, Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    /** As the JDK's client sends it: length and host first, then the others in alphabetical order. */
    private WireRequest request(URI uri, Body body) {
        var headers = Headers.of(HeaderNames.CONTENT_LENGTH, Integer.toString(body.size()), "Host", host(uri))
                .with(ownHeaders());
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new WireRequest("POST", path, query, headers, body);
    }

    private static String host(URI uri) {
        var usual = uri.getScheme().equalsIgnoreCase("https") ? HTTPS_PORT : HTTP_PORT;
        return uri.getPort() < 0 || uri.getPort() == usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}

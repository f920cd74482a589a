package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Headers.Field;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/** What is asked of whom, and how; turned into the request that goes out. */
record Question(Endpoint endpoint, CallSettings settings, Probe probe) {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** Whether the address can be called at all: port 0, for one, is nowhere. */
    boolean isPossible() {
        return HttpUrl.parse(endpoint.uri().toString()) != null;
    }

    /** The address as the HTTP library writes it: what is signed and shown is what is sent. */
    HttpUrl url() {
        return HttpUrl.get(endpoint.uri().toString());
    }

    /** What would have been asked of an address that cannot be called. */
    WireRequest impossible() {
        return new WireRequest(probe.method(), endpoint.uri().getRawPath(), "", Headers.none(), probe.body());
    }

    /** The request without what proves who sends it: length, host, then the others as they were given. */
    WireRequest request() {
        var url = url();
        var headers =
                length(probe.body()).with("Host", host(url)).with(question()).with(extra());
        var query = url.encodedQuery() == null ? "" : url.encodedQuery();
        return new WireRequest(probe.method(), url.encodedPath(), query, headers, probe.body());
    }

    String mediaType() {
        return probe.mediaType().orElse(settings.mediaType());
    }

    /** The address of the server alone. */
    URI origin() {
        return URI.create(url().scheme() + "://" + host(url()));
    }

    private Headers length(Body body) {
        return WITH_BODY.contains(probe.method())
                ? Headers.of(HeaderNames.CONTENT_LENGTH, Integer.toString(body.size()))
                : Headers.none();
    }

    private Headers question() {
        var headers = without(probe.headers());
        if (WITH_BODY.contains(probe.method())) {
            headers = headers.with(HeaderNames.CONTENT_TYPE, mediaType());
        }
        return headers.with(without(Headers.of(HeaderNames.USER_AGENT, "Nacelle/" + Version.current())));
    }

    private Headers extra() {
        return new Headers(settings.headers().stream()
                .map(header -> new Field(header.name(), header.value().reveal()))
                .toList());
    }

    /** What a person gives takes the place of what the client would send by itself. */
    private Headers without(Headers fields) {
        return new Headers(fields.fields().stream()
                .filter(field -> settings.headers().stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase(field.name())))
                .toList());
    }

    private static String host(HttpUrl url) {
        var host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme().toLowerCase(Locale.ROOT))
                ? host
                : host + ":" + url.port();
    }
}

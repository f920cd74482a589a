package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Exchanges as they might have been, for the tests of every package. */
public final class Exchanges {
    public static final Endpoint API =
            Endpoint.live(URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score"));

    private static final WireRequest REQUEST =
            new WireRequest("POST", "/default/score", "", Headers.of("Content-Type", "text/csv"), Body.of("1,2"));

    private Exchanges() {}

    public static Exchange unanswered(Endpoint endpoint) {
        return exchange(endpoint, Duration.ofMillis(20), Optional.empty());
    }

    public static Exchange answered(Endpoint endpoint, Duration elapsed, int status, Headers headers, String body) {
        return exchange(endpoint, elapsed, Optional.of(new WireResponse(status, headers, Body.of(body))));
    }

    /** The outcome the client reads out of an exchange that has a response. */
    public static Outcome read(Exchange answered) {
        return AnswerReader.outcome(answered, false);
    }

    /** The same exchange with another request, sent at that time. */
    public static Exchange sent(Exchange exchange, WireRequest request, Instant started) {
        return new Exchange(
                exchange.endpoint(),
                request,
                exchange.response(),
                started,
                exchange.elapsed(),
                exchange.timings(),
                exchange.connection(),
                exchange.auth());
    }

    /** The same exchange of a call that proves in that way who sends it. */
    public static Exchange proving(Exchange exchange, Auth.Kind auth) {
        return new Exchange(
                exchange.endpoint(),
                exchange.request(),
                exchange.response(),
                exchange.started(),
                exchange.elapsed(),
                exchange.timings(),
                exchange.connection(),
                auth);
    }

    /** The same exchange of a call that went through that proxy. */
    public static Exchange through(String proxy, Exchange exchange) {
        var way = exchange.connection();
        return new Exchange(
                exchange.endpoint(),
                exchange.request(),
                exchange.response(),
                exchange.started(),
                exchange.elapsed(),
                exchange.timings(),
                new Connection(way.reached(), way.addresses(), way.remote(), Optional.of(proxy), way.tls()),
                exchange.auth());
    }

    private static Exchange exchange(Endpoint endpoint, Duration elapsed, Optional<WireResponse> response) {
        return new Exchange(endpoint, REQUEST, response, Instant.EPOCH, elapsed);
    }
}

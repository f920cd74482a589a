package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.aws.Account;
import java.time.Instant;

/** Requests that have arrived, for tests. */
final class Arrivals {
    static final Api API = new Api(new Account("123456789012", "eu-west-1"), "abcde12345", "default");
    static final Instant TIME = Instant.parse("2025-04-14T22:16:23.456Z");

    private Arrivals() {}

    static Arrival of(WireRequest request) {
        return new Arrival(
                API,
                new Route("turbine-score", event -> event),
                request,
                "127.0.0.1",
                "JCJgriq-vHcEPMg=",
                "Root=1-67fd8a17-0123456789abcdef01234567",
                TIME);
    }

    static Arrival post(Headers headers, String body) {
        return of(new WireRequest("POST", "/default/turbine-score", "", headers, Body.of(body)));
    }

    static Arrival get(String query) {
        return of(new WireRequest("GET", "/default/turbine-score", query, Headers.none(), Body.empty()));
    }
}

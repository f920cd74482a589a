package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.aws.Account;
import java.time.Instant;
import java.util.Map;

/** Requests that have arrived, for tests. */
final class Arrivals {
    static final Api API = new Api(new Account("123456789012", "eu-west-1"), "abcde12345");
    static final Instant TIME = Instant.parse("2025-04-14T22:16:23.456Z");
    static final RequestIds IDS = new RequestIds(
            "JCJgriq-vHcEPMg=", "JCJgriq-vHcEPMg=", "Root=1-67fd8a17-0123456789abcdef01234567", "752c273a1dbf0dc3");
    static final RequestIds REST_IDS = new RequestIds(
            "224e0b2e-0dfa-481a-ad65-b647686cb362", "JCIoWGiIvHcEsxg=", IDS.traceRoot(), IDS.traceParent());

    private Arrivals() {}

    static Arrival of(WireRequest request) {
        return of(ApiSettings.httpApi(), "ANY /turbine-score", Map.of(), request);
    }

    static Arrival of(ApiSettings settings, String routeKey, Map<String, String> variables, WireRequest request) {
        var match = new RouteMatch(RouteKey.parse(routeKey), new Route("turbine-score", event -> event), variables);
        var ids = settings.kind() == ApiKind.HTTP ? IDS : REST_IDS;
        return new Arrival(API, settings, match, request, "127.0.0.1", ids, TIME, Caller.anybody());
    }

    static Arrival post(Headers headers, String body) {
        return of(new WireRequest("POST", "/default/turbine-score", "", headers, Body.of(body)));
    }

    static Arrival get(String query) {
        return of(new WireRequest("GET", "/default/turbine-score", query, Headers.none(), Body.empty()));
    }
}

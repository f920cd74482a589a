package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import java.time.Instant;

/**
 * Everything an event is made of.
 *
 * @param api whose route it took
 * @param settings of that API
 * @param match the route it took
 * @param request as it came
 * @param sourceIp the caller's address
 * @param ids given to it
 * @param time when it came
 * @param caller whom the front door let in
 */
record Arrival(
        Api api,
        ApiSettings settings,
        RouteMatch match,
        WireRequest request,
        String sourceIp,
        RequestIds ids,
        Instant time,
        Caller caller) {

    /** The same from a caller the front door knows. */
    Arrival from(Caller known) {
        return new Arrival(api, settings, match, request, sourceIp, ids, time, known);
    }

    /** What a policy calls the route. */
    String routeArn() {
        var path = match.key().isCatchAll()
                ? match.key().text()
                : match.key().path().substring(1);
        return api.arn(settings.stage(), request.method(), path);
    }
}

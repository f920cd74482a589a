package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.AwsIds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * An API: takes a request to the function on its route and brings back what the function says, or answers by itself.
 * Safe for use by many threads, and its settings may change while it runs.
 *
 * <p>A route is one exact path unless it says otherwise: {@code /default/turbine-score/} and
 * {@code /default/turbine-score/x} have none, as on AWS.
 */
public final class GatewayApi {
    /** Most bytes of a request's body; API Gateway developer guide, quotas. */
    public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    /** Most bytes of an event or a result; spelt out in Lambda's own error message, recorded from AWS. */
    public static final int MAX_LAMBDA_BYTES = 6_291_556;

    private final Api api;
    private final List<Route> routes;
    private final AwsIds ids;
    private final Clock clock;
    private final Patience patience;
    private volatile Stage stage;

    /**
     * An API with routes to these functions.
     *
     * @param ids given to requests
     * @param clock for dates and the throttle
     * @param patience for functions that may not end
     * @throws IllegalStateException if two functions would have the same route
     */
    public GatewayApi(Api api, ApiSettings settings, List<Route> routes, AwsIds ids, Clock clock, Patience patience) {
        this.api = api;
        this.routes = List.copyOf(routes);
        this.ids = ids;
        this.clock = clock;
        this.patience = patience;
        this.stage = stage(settings);
    }

    /** How it is set up now. */
    public ApiSettings settings() {
        return stage.settings();
    }

    /**
     * Sets it up anew: requests that come from now on meet these settings, with the throttle's bucket full and every
     * quota unused; those under way end under the old ones.
     *
     * @throws IllegalStateException if two functions would have the same route; nothing changes then
     */
    public void use(ApiSettings settings) {
        stage = stage(settings);
    }

    /**
     * Answers a request.
     *
     * @param request with its whole body, or cut off anywhere past {@link #MAX_BODY_BYTES}
     * @param sourceIp the caller's address
     */
    public WireResponse answer(WireRequest request, String sourceIp) {
        var now = stage;
        var time = clock.instant();
        return now.answer(request, sourceIp, draw(now, time), time);
    }

    /** The same with events, and results, in that payload format, whatever the settings say. */
    public WireResponse answer(WireRequest request, String sourceIp, PayloadFormat format) {
        var now = stage;
        var time = clock.instant();
        return now.inFormat(format).answer(request, sourceIp, draw(now, time), time);
    }

    /**
     * Refuses a request as the API refuses by itself, for whatever reason it has to answer that.
     *
     * @param status 401, 403, 404, 429, 500 or 503, as an HTTP API answers; a REST API answers its own for the same
     *     reason
     * @throws IllegalArgumentException if it is none of these
     */
    public WireResponse refuse(WireRequest request, int status) {
        var now = stage;
        var time = clock.instant();
        return now.refuse(request, GatewayError.usual(status), draw(now, time), time);
    }

    private RequestIds draw(Stage now, Instant time) {
        return RequestIds.draw(now.settings().kind(), ids, time);
    }

    private Stage stage(ApiSettings settings) {
        return new Stage(api, settings, routes, patience, clock.instant());
    }
}

package dev.nacelle.mock.gateway;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.AwsIds;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An HTTP API: takes a request to the function on its route and brings back what the function says, or answers by
 * itself. Safe for use by many threads.
 *
 * <p>A route is one exact path: {@code /default/turbine-score/} and {@code /default/turbine-score/x} have none, as on
 * AWS. CORS is not configured, as the Lambda console leaves it: OPTIONS reaches the function like any other method.
 */
public final class HttpApi {
    /** Most bytes of a request's body; API Gateway developer guide, quotas for HTTP APIs. */
    public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

    /** Most bytes of an event or a result; spelt out in Lambda's own error message, recorded from AWS. */
    public static final int MAX_LAMBDA_BYTES = 6_291_556;

    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());

    private final Api api;
    private final PayloadFormat format;
    private final Map<List<String>, Route> routes;
    private final AwsIds ids;
    private final Clock clock;

    /**
     * An API with these routes.
     *
     * @throws IllegalStateException if two have the same path
     */
    public HttpApi(Api api, PayloadFormat format, List<Route> routes, AwsIds ids, Clock clock) {
        this.api = api;
        this.format = format;
        this.routes = routes.stream()
                .collect(toUnmodifiableMap(route -> segments("/" + api.stage() + route.path()), Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @param request with its whole body, or cut off anywhere past {@link #MAX_BODY_BYTES}
     * @param sourceIp the caller's address
     */
    public WireResponse answer(WireRequest request, String sourceIp) {
        return answer(request, sourceIp, format);
    }

    /** The same with events, and results, in that payload format. */
    public WireResponse answer(WireRequest request, String sourceIp, PayloadFormat events) {
        var time = clock.instant();
        var requestId = ids.gatewayRequestId();
        var answer = route(request)
                .map(route ->
                        take(new Arrival(api, route, request, sourceIp, requestId, ids.traceRoot(time), time), events))
                .orElseGet(GatewayError.NOT_FOUND::answer);
        return answer.onWire(time, requestId);
    }

    /** A refusal of the gateway's own, whatever the request. */
    public WireResponse refusal(int status, String message) {
        return GatewayError.answer(status, message).onWire(clock.instant(), ids.gatewayRequestId());
    }

    private Optional<Route> route(WireRequest request) {
        return Optional.ofNullable(routes.get(segments(request.path())));
    }

    // Parted before decoding: an encoded slash is a letter of a name, not a border.
    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(PercentCoding::decodePath).toList();
    }

    private GatewayAnswer take(Arrival arrival, PayloadFormat events) {
        if (arrival.request().body().size() > MAX_BODY_BYTES) {
            return GatewayError.TOO_LARGE.answer();
        }
        var event = events.event(arrival);
        return event.length > MAX_LAMBDA_BYTES ? GatewayError.TOO_LARGE.answer() : ask(arrival, event, events);
    }

    // Whatever goes wrong behind the gateway, the caller sees one and the same 500; the reason is for the log.
    private GatewayAnswer ask(Arrival arrival, byte[] event, PayloadFormat events) {
        try {
            return events.answer(arrival.route().function().invoke(event));
        } catch (FunctionFailedException failed) {
            LOG.log(Level.ERROR, "Request " + arrival.requestId() + ": " + failed.getMessage(), failed.getCause());
        } catch (BadResultException unusable) {
            LOG.log(Level.ERROR, "Request {0}: {1}", arrival.requestId(), unusable.getMessage());
        }
        return GatewayError.INTERNAL.answer();
    }
}

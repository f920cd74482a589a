package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An API as it is deployed at one moment: its settings, and what was made of them. The order of the checks, where AWS
 * tells none, is from the outside in: CORS, sizes, route, throttle, front door, function.
 */
final class Stage {
    private static final System.Logger LOG = System.getLogger(GatewayApi.class.getName());

    private final Api api;
    private final ApiSettings settings;
    private final RouteTable routes;
    private final TokenBucket bucket;
    private final Doorkeeper doorkeeper;
    private final Optional<Cors> cors;
    private final Patience patience;

    Stage(Api api, ApiSettings settings, List<Route> routes, Patience patience, Instant now) {
        this.api = api;
        this.settings = settings;
        this.routes = new RouteTable(settings, routes);
        this.bucket = new TokenBucket(settings.throttle(), now);
        this.doorkeeper = Doorkeeper.of(settings.frontDoor());
        this.cors = settings.cors().map(Cors::new);
        this.patience = patience;
    }

    private Stage(Stage other, ApiSettings settings) {
        this.api = other.api;
        this.settings = settings;
        this.routes = other.routes;
        this.bucket = other.bucket;
        this.doorkeeper = other.doorkeeper;
        this.cors = other.cors;
        this.patience = other.patience;
    }

    /** The same stage, with the same tokens and quotas, but with events and results in that format. */
    Stage inFormat(PayloadFormat format) {
        return new Stage(this, settings.withPayloadFormat(format));
    }

    WireResponse refuse(WireRequest request, GatewayError why, RequestIds ids, Instant time) {
        return ProxyIntegration.withCors(settings, request, error(why)).onWire(settings.kind(), time, ids);
    }

    ApiSettings settings() {
        return settings;
    }

    WireResponse answer(WireRequest request, String sourceIp, RequestIds ids, Instant time) {
        var answer = cors.flatMap(configured -> preflight(configured, request))
                .orElseGet(() ->
                        ProxyIntegration.withCors(settings, request, behindPreflight(request, sourceIp, ids, time)));
        return answer.onWire(settings.kind(), time, ids);
    }

    private GatewayAnswer behindPreflight(WireRequest request, String sourceIp, RequestIds ids, Instant time) {
        return tooLarge(request).orElseGet(() -> routes.find(request.method(), request.path())
                .map(match -> take(new Arrival(api, settings, match, request, sourceIp, ids, time, Caller.anybody())))
                .orElseGet(() -> error(GatewayError.NO_ROUTE)));
    }

    private Optional<GatewayAnswer> tooLarge(WireRequest request) {
        if (HeaderSize.isTooLarge(request, settings.kind())) {
            return Optional.of(error(GatewayError.HEADERS_TOO_LARGE));
        }
        return request.body().size() > GatewayApi.MAX_BODY_BYTES
                ? Optional.of(error(GatewayError.BODY_TOO_LARGE))
                : Optional.empty();
    }

    private Optional<GatewayAnswer> preflight(Cors configured, WireRequest request) {
        return configured
                .preflight(request)
                .or(() -> routes.find(request.method(), request.path()).isPresent()
                        ? Optional.empty()
                        : configured.withoutRoute(request));
    }

    private GatewayAnswer take(Arrival arrival) {
        return bucket.take(arrival.time())
                ? doorkeeper.judge(arrival).match(caller -> send(arrival.from(caller)), refusal -> refusal)
                : error(GatewayError.THROTTLED);
    }

    private GatewayAnswer send(Arrival arrival) {
        var event = ProxyIntegration.event(arrival);
        return event.length > GatewayApi.MAX_LAMBDA_BYTES ? error(GatewayError.EVENT_TOO_LARGE) : ask(arrival, event);
    }

    // The caller sees little of what goes wrong behind the gateway; the reason is for the log.
    private GatewayAnswer ask(Arrival arrival, byte[] event) {
        try {
            return ProxyIntegration.interpret(
                    arrival, call(arrival.match().route().function(), event));
        } catch (FunctionFailedException failed) {
            LOG.log(Level.ERROR, words(arrival, failed), failed.getCause());
            return error(failed.isThrottled() ? GatewayError.FUNCTION_THROTTLED : GatewayError.FUNCTION_FAILED);
        } catch (TooLateException late) {
            LOG.log(Level.ERROR, words(arrival, late));
            return error(GatewayError.TIMED_OUT);
        } catch (BadResultException unusable) {
            LOG.log(Level.ERROR, words(arrival, unusable));
            return error(GatewayError.BAD_RESULT);
        }
    }

    private byte[] call(FunctionInvoker function, byte[] event) throws FunctionFailedException, TooLateException {
        var limit = settings.integrationTimeout();
        var endsInTime = function.endsWithin().filter(end -> end.compareTo(limit) <= 0);
        return endsInTime.isPresent() ? function.invoke(event) : patience.call(function, event, limit);
    }

    private GatewayAnswer error(GatewayError why) {
        return why.answer(settings.kind());
    }

    private static String words(Arrival arrival, Exception thrown) {
        return "Request " + arrival.ids().requestId() + ": " + thrown.getMessage();
    }
}

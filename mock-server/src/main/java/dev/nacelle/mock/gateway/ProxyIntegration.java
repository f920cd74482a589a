package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The two things a gateway does for a function, without a server, a socket or a clock: it makes an event of a request,
 * and an answer of a result.
 *
 * <p>For replaying what was recorded against AWS, from a test or from outside: {@link #of}, {@link #call}, and then
 * {@link Call#event()} and {@link Call#answer(byte[])}, which need not be called both. Safe for use by many threads.
 */
public final class ProxyIntegration {
    private static final FunctionInvoker NONE = event -> event;

    private final Api api;
    private final ApiSettings settings;
    private final RouteTable routes;

    private ProxyIntegration(Api api, ApiSettings settings, RouteTable routes) {
        this.api = api;
        this.settings = settings;
        this.routes = routes;
    }

    /**
     * What an API set up like that does for a function.
     *
     * @param functionName what the route keys' <code>{function}</code> stands for
     */
    public static ProxyIntegration of(Api api, ApiSettings settings, String functionName) {
        return new ProxyIntegration(api, settings, new RouteTable(settings, List.of(new Route(functionName, NONE))));
    }

    /**
     * A request that has reached the API.
     *
     * @param sourceIp the caller's address
     * @param ids that the request was given
     * @param time when it came, and the answer's date
     * @return nothing if no route takes it
     */
    public Optional<Call> call(WireRequest request, String sourceIp, RequestIds ids, Instant time) {
        var clean = WellFormed.request(request);
        return routes.find(clean.method(), clean.path())
                .map(match ->
                        new Call(new Arrival(api, settings, match, clean, sourceIp, ids, time, Caller.anybody())));
    }

    /** One request on its way to the function and back. */
    public static final class Call {
        private final Arrival arrival;

        private Call(Arrival arrival) {
            this.arrival = arrival;
        }

        /** The event the function gets, as UTF-8 JSON: members in AWS's order, without white space. */
        public byte[] event() {
            return ProxyIntegration.event(arrival);
        }

        /**
         * What the caller gets for that result of the function, CORS configuration included. Never throws: a result no
         * gateway understands becomes the gateway's own error.
         *
         * @param result what the function wrote, JSON or not
         */
        public WireResponse answer(byte[] result) {
            var kind = arrival.settings().kind();
            return withCors(arrival.settings(), arrival.request(), understood(result, kind))
                    .onWire(kind, arrival.time(), arrival.ids());
        }

        private GatewayAnswer understood(byte[] result, ApiKind kind) {
            try {
                return interpret(arrival, result);
            } catch (BadResultException notUnderstood) {
                return GatewayError.BAD_RESULT.answer(kind);
            }
        }
    }

    static byte[] event(Arrival arrival) {
        var settings = arrival.settings();
        if (settings.kind() == ApiKind.REST) {
            return EventRest.json(arrival);
        }
        return settings.payloadFormat() == PayloadFormat.V1_0 ? EventV1.json(arrival) : EventV2.json(arrival);
    }

    static GatewayAnswer interpret(Arrival arrival, byte[] result) throws BadResultException {
        var settings = arrival.settings();
        if (settings.kind() == ApiKind.REST) {
            return restAnswer(arrival, result);
        }
        return settings.payloadFormat() == PayloadFormat.V1_0 ? ResultV1.answer(result) : ResultV2.answer(result);
    }

    /** The same with what a CORS configuration makes of it. */
    static GatewayAnswer withCors(ApiSettings settings, WireRequest request, GatewayAnswer answer) {
        return settings.cors()
                .map(cors -> new Cors(cors).applyTo(answer, request))
                .orElse(answer);
    }

    private static GatewayAnswer restAnswer(Arrival arrival, byte[] result) throws BadResultException {
        var accepted = arrival.request().headers().first("Accept");
        var binary = MediaTypeList.of(arrival.settings().binaryMediaTypes()).matches(accepted);
        return ResultRest.answer(result, binary).with(Headers.of("X-Amzn-Trace-Id", trace(arrival)));
    }

    private static String trace(Arrival arrival) {
        return "%s;Parent=%s;Sampled=0;Lineage=1:%08x:0"
                .formatted(
                        arrival.ids().traceRoot(),
                        arrival.ids().traceParent(),
                        arrival.match().route().functionName().hashCode());
    }
}

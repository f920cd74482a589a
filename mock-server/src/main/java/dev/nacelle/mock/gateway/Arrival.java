package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import java.time.Instant;

/**
 * Everything an event is made of.
 *
 * @param api whose route it took
 * @param route the one it took
 * @param request as it came
 * @param sourceIp the caller's address
 * @param requestId the gateway's, the same as the answer's {@code Apigw-Requestid}
 * @param traceRoot {@code Root=1-...}, for callers that sent no trace of their own
 * @param time when it came
 */
record Arrival(
        Api api, Route route, WireRequest request, String sourceIp, String requestId, String traceRoot, Instant time) {}

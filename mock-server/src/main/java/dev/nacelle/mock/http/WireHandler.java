package dev.nacelle.mock.http;

import dev.nacelle.contract.WireRequest;

/** Answers requests, many at once. */
@FunctionalInterface
public interface WireHandler {
    /**
     * Answers one request.
     *
     * @param sourceIp the caller's address
     */
    Delivery answer(WireRequest request, String sourceIp);
}

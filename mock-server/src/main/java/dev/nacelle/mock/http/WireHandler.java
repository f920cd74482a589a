package dev.nacelle.mock.http;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;

/** Answers requests, many at once. */
@FunctionalInterface
public interface WireHandler {
    /**
     * Answers one request.
     *
     * @param sourceIp the caller's address
     */
    WireResponse answer(WireRequest request, String sourceIp);
}

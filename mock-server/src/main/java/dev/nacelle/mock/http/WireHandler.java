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

    /**
     * Whether answering the next request may mean waiting, for more than the processor. If not, whoever has read the
     * request answers it and nobody else can be served meanwhile; that saves handing it over.
     */
    default boolean mayWait() {
        return true;
    }
}

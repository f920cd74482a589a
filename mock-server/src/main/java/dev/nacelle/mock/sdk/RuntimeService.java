package dev.nacelle.mock.sdk;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;

/** What answers the SDK's requests in this process. Called by many threads at once. */
@FunctionalInterface
public interface RuntimeService {
    /**
     * Answers one request.
     *
     * @throws IOException if there is no answer, as when a connection breaks; the SDK may try again. A service that
     *     waits ends with this when its thread is interrupted, and leaves the thread interrupted
     */
    WireResponse answer(WireRequest request) throws IOException;
}

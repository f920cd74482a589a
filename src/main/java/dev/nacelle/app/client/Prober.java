package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;

/** Asks an endpoint anything, a score or not; for whoever wants to know what stands there. */
@FunctionalInterface
public interface Prober {
    /**
     * Sends that and waits for what comes of it; not for a window's thread. Interrupting the thread stops the call and
     * gives {@link Outcome.Cancelled}; the thread stays interrupted.
     *
     * @return what came of it, read as the answer to a reading would be: an answer with success and without a score is
     *     {@link Outcome.Unreadable}, and its exchange tells the rest. Nothing the network does is an exception
     */
    Outcome probe(Endpoint endpoint, CallSettings settings, Probe probe);
}

package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Reading;

/** Asks an endpoint for the score of a reading. */
@FunctionalInterface
public interface ScoringClient {
    /**
     * Sends the reading and waits for what comes of it; not for a window's thread. Interrupting the thread stops the
     * call and gives {@link Outcome.Cancelled}; the thread stays interrupted.
     *
     * @return what came of it: nothing the network does is an exception
     */
    Outcome score(Endpoint endpoint, CallSettings settings, Reading reading);

    /** As above, in the client's usual way: {@link CallSettings#usual()} unless the client says otherwise. */
    default Outcome score(Endpoint endpoint, Reading reading) {
        return score(endpoint, CallSettings.usual(), reading);
    }
}

package dev.nacelle.scoring;

import dev.nacelle.contract.Body;

/** A model that can be asked for a score, wherever it runs. */
public interface ModelEndpoint {
    /**
     * Asks for one reading. What goes wrong on the way is an answer too, never an exception.
     *
     * @param csv one line of values, sent as {@code text/csv}
     */
    ModelReply ask(Body csv);
}

package dev.nacelle.scoring;

import dev.nacelle.contract.Body;

/** A model that can be asked for a score, wherever it runs. */
@FunctionalInterface
public interface ModelEndpoint {
    /**
     * Asks for one reading. What goes wrong on the way is an answer too, never an exception.
     *
     * @param csv one line of values without its line end, sent as {@code text/csv}
     * @return what the model answered, whatever it is worth
     */
    Attempt<Body> ask(Body csv);

    /** An endpoint that cannot be asked: each call fails the same way. */
    static ModelEndpoint failing(Failure failure) {
        return csv -> new Attempt.Failed<>(failure);
    }
}

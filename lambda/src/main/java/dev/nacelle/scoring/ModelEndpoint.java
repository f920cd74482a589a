package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import java.time.Duration;

/** A model that can be asked for a score, wherever it runs. */
@FunctionalInterface
public interface ModelEndpoint {
    /**
     * Asks for one reading. What goes wrong on the way is an answer too, never an exception.
     *
     * @param csv one line of values without its line end
     * @param timeLeft how long the function may still run: the answer, or the failure, comes before that
     */
    Attempt<ModelReply> ask(Body csv, Duration timeLeft);

    /** An endpoint that cannot be asked: each call fails the same way. */
    static ModelEndpoint failing(Failure failure) {
        return (csv, timeLeft) -> new Attempt.Failed<>(failure);
    }
}

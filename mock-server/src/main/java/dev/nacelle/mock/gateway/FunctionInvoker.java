package dev.nacelle.mock.gateway;

import java.time.Duration;
import java.util.Optional;

/** A function that can be called with an event. Called by many threads at once. */
@FunctionalInterface
public interface FunctionInvoker {
    /**
     * Calls the function and waits for its result.
     *
     * @param event UTF-8 JSON
     * @return what the function wrote, JSON or not
     * @throws FunctionFailedException if it wrote none
     */
    byte[] invoke(byte[] event) throws FunctionFailedException;

    /**
     * After how long each call ends for sure, because whoever runs the function sees to it; nothing if nobody does.
     *
     * <p>A gateway that would wait longer anyway calls such a function on its own thread, and needs no second one to
     * watch the clock.
     */
    default Optional<Duration> endsWithin() {
        return Optional.empty();
    }

    /** The same function, known to end within that time. */
    default FunctionInvoker endingWithin(Duration limit) {
        var function = this;
        return new FunctionInvoker() {
            @Override
            public byte[] invoke(byte[] event) throws FunctionFailedException {
                return function.invoke(event);
            }

            @Override
            public Optional<Duration> endsWithin() {
                return Optional.of(limit);
            }
        };
    }
}

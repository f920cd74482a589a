package dev.nacelle.mock.gateway;

import java.time.Duration;

/** Calls a function and gives up when it takes too long. */
@FunctionalInterface
public interface Patience {
    /**
     * Calls the function.
     *
     * @param limit how long the caller waits at most
     * @throws FunctionFailedException if it ends without a result
     * @throws TooLateException if it has not ended by then
     */
    byte[] call(FunctionInvoker function, byte[] event, Duration limit)
            throws FunctionFailedException, TooLateException;

    /** No limit, on the caller's own thread: for functions that always end, such as in tests and benchmarks. */
    static Patience endless() {
        return (function, event, limit) -> function.invoke(event);
    }
}

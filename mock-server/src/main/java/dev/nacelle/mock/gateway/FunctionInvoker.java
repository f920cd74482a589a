package dev.nacelle.mock.gateway;

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
}

package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * A function that ends with an exception before it did anything. The caller sees the gateway's 500; type and message are
 * in the function's log.
 *
 * @param errorType such as {@code java.lang.OutOfMemoryError} or {@code Runtime.ImportModuleError}; not blank
 * @param message may be empty
 */
public record FunctionCrashed(String errorType, String message) implements Fault {
    /** @throws IllegalArgumentException if the type is blank */
    public FunctionCrashed {
        if (errorType.isBlank()) {
            throw new IllegalArgumentException("errorType is empty; it can be any exception's name");
        }
    }

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "function-crashed";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.functionCrashed(this);
    }
}

package dev.nacelle.mock.call;

import dev.nacelle.mock.gateway.FunctionInvoker;
import java.util.function.Supplier;

/**
 * Which call a thread works on. The hops between the gateway and the model pass on events and requests, not calls: AWS's
 * own code is among them.
 */
public final class CurrentCall {
    // Not static: the calls of one mock are no business of another in the same process.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Call> current = new ThreadLocal<>();

    /** Does it as part of that call. */
    <T> T during(Call call, Supplier<T> work) {
        current.set(call);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    /**
     * The call this thread works on.
     *
     * @throws IllegalStateException if it works on none
     */
    Call get() {
        var call = current.get();
        if (call == null) {
            throw new IllegalStateException(
                    "No call is under way on " + Thread.currentThread().getName());
        }
        return call;
    }

    /** The same function, to be run as part of this thread's call on whatever thread. */
    FunctionInvoker carried(FunctionInvoker function) {
        var call = get();
        return event -> {
            current.set(call);
            try {
                return function.invoke(event);
            } finally {
                current.remove();
            }
        };
    }
}

package dev.nacelle.mock.control;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.http.Delivery;
import java.util.Map;
import java.util.function.Function;

/**
 * What is under one path, by method.
 *
 * @param methods what each method does; may throw a {@link Problem}
 */
record Resource(Map<String, Function<WireRequest, Delivery>> methods) {
    Delivery answer(WireRequest request) {
        var method = methods.get(request.method());
        return method == null
                ? Answers.methodNotAllowed(
                        request.method(), methods.keySet().stream().sorted().toList())
                : method.apply(request);
    }
}

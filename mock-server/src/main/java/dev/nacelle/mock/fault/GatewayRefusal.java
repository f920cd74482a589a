package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer API Gateway gives by itself, at once; the function is not asked. Its body is {@code {"message":"..."}}.
 *
 * <p>Source: API Gateway developer guide; recorded from AWS, April 2025 (500); users' reports (429, 503).
 *
 * @param status one of {@link #STATUSES}
 */
public record GatewayRefusal(int status) implements Fault {
    private static final Map<Integer, String> MESSAGES = Map.of(
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            429, "Too Many Requests",
            500, "Internal Server Error",
            503, "Service Unavailable");

    /**
     * What an HTTP API refuses with: 401 no or a wrong token, 403 not allowed, 404 no such route, 429 too many calls,
     * 500 it may not call the function, 503 no answer from the function within 30 s.
     */
    public static final List<Integer> STATUSES =
            MESSAGES.keySet().stream().sorted().toList();

    /** @throws IllegalArgumentException if an HTTP API never answers that status by itself */
    public GatewayRefusal {
        if (!MESSAGES.containsKey(status)) {
            throw new IllegalArgumentException("status is " + status + "; it can be "
                    + String.join(", ", STATUSES.stream().map(String::valueOf).toList()));
        }
    }

    /** The {@code message} of the body, to the letter. */
    public String message() {
        return Objects.requireNonNull(MESSAGES.get(status));
    }

    @Override
    public Hop hop() {
        return Hop.API_GATEWAY;
    }

    @Override
    public String type() {
        return "gateway-refusal";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.gatewayRefusal(this);
    }
}

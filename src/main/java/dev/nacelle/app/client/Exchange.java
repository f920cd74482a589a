package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request with its response: the truth behind every pane, list and copy. Holds no secret.
 *
 * @param endpoint who was asked
 * @param request as it goes over the wire, header fields in their order there; the values of secret ones are hidden
 * @param response as far as it came: names of header fields and their order as they were sent, the body without the
 *     coding of its transfer. Nothing where none came
 * @param started when the request was handed over
 * @param elapsed from then until the outcome was known
 * @param timings what that time went to
 * @param connection the way below HTTP; tells whether the response is whole
 * @param auth how the call proved who sends it
 */
public record Exchange(
        Endpoint endpoint,
        WireRequest request,
        Optional<WireResponse> response,
        Instant started,
        Duration elapsed,
        Timings timings,
        Connection connection,
        Auth.Kind auth) {

    /** An exchange of which nothing more is known. */
    public Exchange(
            Endpoint endpoint,
            WireRequest request,
            Optional<WireResponse> response,
            Instant started,
            Duration elapsed) {
        this(endpoint, request, response, started, elapsed, Timings.unknown(), Connection.unknown(), Auth.Kind.NONE);
    }
}

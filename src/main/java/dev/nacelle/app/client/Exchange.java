package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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

    /**
     * How far this computer's clock is ahead of the answering one's; behind where it is negative. AWS refuses signatures
     * that are more than five minutes off (AWS, "AWS Signature Version 4 for API requests").
     *
     * @return whole seconds, exact to about the time the call took; nothing where the answer has no date
     */
    public Optional<Duration> clockAhead() {
        return response.flatMap(answer -> answer.headers().first("Date"))
                .flatMap(Exchange::date)
                .map(there -> Duration.between(there, started.plus(elapsed)).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether the answer is a proxy's that made no tunnel: then nothing was encrypted, and nobody behind it reached. */
    public boolean isTunnelRefused() {
        return connection.tls().isEmpty()
                && "https".equalsIgnoreCase(endpoint.uri().getScheme())
                && response.filter(answer -> answer.status() == ProxyAuth.LOGIN_WANTED)
                        .isPresent();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}

package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.TlsFacts;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.WireResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything a rule may ask about: one outcome with its exchange, and what is known from before.
 *
 * @param outcome what the call came to
 * @param history of the same address, this call not among it
 * @param issuer who made the certificate the other side showed, as the certificate says; nothing where that is not known
 * @param zone for the times of day in the texts
 */
public record Facts(Outcome outcome, History history, Optional<String> issuer, ZoneId zone) {
    /** What that outcome shows by itself. */
    public static Facts of(Outcome outcome) {
        var issuer = outcome.exchange().connection().tls().flatMap(TlsFacts::issuer);
        return new Facts(outcome, History.NONE, issuer, ZoneId.systemDefault());
    }

    /** The same with what is known of the address from before. */
    public Facts with(History known) {
        return new Facts(outcome, known, issuer, zone);
    }

    /** The same with the name of who made the certificate that was shown. */
    public Facts withIssuer(String name) {
        return new Facts(outcome, history, Optional.of(name), zone);
    }

    /** The same with the times of day of that zone. */
    public Facts in(ZoneId other) {
        return new Facts(outcome, history, issuer, other);
    }

    Exchange exchange() {
        return outcome.exchange();
    }

    Endpoint endpoint() {
        return exchange().endpoint();
    }

    Optional<WireResponse> response() {
        return exchange().response();
    }

    Optional<String> header(String name) {
        return response().flatMap(answer -> answer.headers().first(name));
    }

    Optional<Outcome.Refused> refused() {
        return OutcomeFacts.as(outcome, Outcome.Refused.class);
    }

    /** When the outcome was known. */
    Instant end() {
        return exchange().started().plus(exchange().elapsed());
    }
}

package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.WireRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What the request shows, and how this computer's clock stands to the other side's. */
final class RequestFacts {
    private RequestFacts() {}

    static List<Fact> list() {
        return List.of(
                Fact.text("method", facts -> Optional.of(request(facts).method())),
                Fact.text("request-type", facts -> request(facts).headers().first(HeaderNames.CONTENT_TYPE)),
                Fact.text("auth", facts -> auth(facts.exchange())),
                Fact.text("proxy", facts -> facts.exchange().connection().proxy()),
                Fact.number("columns", facts -> columns(request(facts))),
                Fact.number(
                        "body-size",
                        facts -> Optional.of((long) request(facts).body().size())));
    }

    /**
     * How many whole seconds this computer's clock is before (positive) or behind the other side's, by the answer's
     * {@code Date}, which has no fractions.
     */
    static Optional<Long> clockSkew(Facts facts) {
        return facts.header("Date").flatMap(RequestFacts::instant).map(theirs -> Duration.between(theirs, facts.end())
                .toSeconds());
    }

    /** How the request proves who sends it; only the kind: the exchange does not hold the proof. */
    private static Optional<String> auth(Exchange exchange) {
        return switch (exchange.auth()) {
            case SIGV4, DIRECT -> Optional.of("aws");
            case BEARER -> Optional.of("bearer");
            case HEADER -> byHeader(exchange.request()).or(() -> Optional.of("other"));
            case NONE -> byHeader(exchange.request());
        };
    }

    private static Optional<String> byHeader(WireRequest request) {
        var headers = request.headers();
        return headers.first("Authorization").map(hidden -> "other").or(() -> headers.first("x-api-key")
                .map(hidden -> "key"));
    }

    /** Values of the first line; nothing for a request without a body. */
    private static Optional<Long> columns(WireRequest request) {
        return request.body()
                .text()
                .lines()
                .findFirst()
                .map(line -> line.chars().filter(sign -> sign == ',').count() + 1);
    }

    private static WireRequest request(Facts facts) {
        return facts.exchange().request();
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}

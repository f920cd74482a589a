package dev.nacelle.app.hops;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the strip of each call, with what the embedded mock recorded of it. Safe for use by several threads. */
public final class HopStrips {
    // The mock notes the time a moment after the client; both look at the same clock, which may step a little.
    private static final Duration SLACK = Duration.ofMillis(20);
    private static final int NEWEST = 20;

    private volatile Optional<Journal> journal = Optional.empty();

    /** The mock is up, and this is where it records calls. */
    public void mockIs(Optional<Journal> started) {
        journal = started;
    }

    /** The strip of that call; not for the FX thread, as the journal may be large. */
    public HopStrip of(Outcome outcome, Diagnosis diagnosis) {
        return HopStrip.of(outcome, diagnosis, record(outcome.exchange()));
    }

    /**
     * The mock's record of that very exchange: by the request id of its answer, or, where no answer came, the only call
     * of those moments to that path with that body.
     */
    private Optional<CallRecord> record(Exchange exchange) {
        if (!exchange.endpoint().isMock()) {
            return Optional.empty();
        }
        var id = requestId(exchange);
        return journal.flatMap(
                calls -> id.isPresent() ? calls.find(id.get()) : onlyOne(calls.latest(NEWEST), exchange));
    }

    private static Optional<String> requestId(Exchange exchange) {
        return exchange.response().flatMap(answer -> Stream.of(HeaderNames.GATEWAY_REQUEST_ID, "x-amzn-RequestId")
                .flatMap(name -> answer.headers().first(name).stream())
                .findFirst());
    }

    private static Optional<CallRecord> onlyOne(List<CallRecord> calls, Exchange exchange) {
        var like = calls.stream().filter(call -> isLike(call, exchange)).toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    private static boolean isLike(CallRecord call, Exchange exchange) {
        return isBetween(call.start(), exchange.started(), exchange.started().plus(exchange.elapsed()))
                && call.request().path().equals(exchange.request().path())
                && call.request().body().start().equals(exchange.request().body());
    }

    private static boolean isBetween(Instant time, Instant from, Instant to) {
        return !time.isBefore(from.minus(SLACK)) && !time.isAfter(to.plus(SLACK));
    }
}

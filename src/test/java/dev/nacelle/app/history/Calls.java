package dev.nacelle.app.history;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls as they might have been made, for the tests of every package. */
public final class Calls {
    public static final Endpoint MOCK = Endpoint.mock(URI.create("http://127.0.0.1:8090/default/turbine-score"));
    public static final Endpoint LIVE =
            Endpoint.live(URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score?key=hush"));
    public static final Instant START = Instant.parse("2026-03-01T14:00:00Z");

    private static final CallKeeper KEEPER = new CallKeeper(endpoint -> endpoint.isMock() ? "Mock" : "Workshop");
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RuleBook.shipped());

    private Calls() {}

    /** A reading of the turbine's profile; the same for the same seed. */
    public static Reading reading(long seed) {
        return new RandomReadings(Profiles.windTurbine(), seed).next();
    }

    /** That outcome of that reading, diagnosed. */
    public static DiagnosedCall diagnosed(Reading reading, Outcome outcome) {
        return new DiagnosedCall(reading, outcome, DIAGNOSTICIAN.of(Facts.of(outcome)));
    }

    /** A score from there. */
    public static DiagnosedCall scored(Endpoint endpoint, Reading reading, String score, Instant at) {
        return diagnosed(
                reading,
                new Outcome.Scored(
                        Score.of(score),
                        exchange(endpoint, reading, at, Headers.of("Content-Type", "text/plain"), score)));
    }

    /** No answer from there. */
    public static DiagnosedCall timedOut(Endpoint endpoint, Reading reading, Instant at) {
        var exchange = exchange(endpoint, reading, at, Headers.none(), "");
        return diagnosed(
                reading,
                new Outcome.TimedOut(
                        Duration.ofSeconds(30),
                        new Exchange(endpoint, exchange.request(), Optional.empty(), at, Duration.ofSeconds(30))));
    }

    /** A call that was stopped. */
    public static DiagnosedCall cancelled(Endpoint endpoint, Reading reading, Instant at) {
        return diagnosed(reading, new Outcome.Cancelled(exchange(endpoint, reading, at, Headers.none(), "")));
    }

    /** As kept. */
    public static KeptCall kept(DiagnosedCall call) {
        return KEEPER.keep(call);
    }

    /** So many scores of the mock, a second apart, the oldest first. */
    public static List<KeptCall> several(int count) {
        var calls = new ArrayList<KeptCall>();
        for (int i = 0; i < count; i++) {
            calls.add(kept(scored(MOCK, reading(i), "0." + (100 + i % 900), START.plusSeconds(i))));
        }
        return calls;
    }

    public static Exchange exchange(Endpoint endpoint, Reading reading, Instant at, Headers answer, String body) {
        var request = new WireRequest(
                "POST",
                endpoint.uri().getPath(),
                Optional.ofNullable(endpoint.uri().getQuery()).orElse(""),
                Headers.of("Content-Type", "text/csv"),
                Body.of(reading.toCsv()));
        var response = new WireResponse(200, answer, Body.of(body));
        return new Exchange(endpoint, request, Optional.of(response), at, Duration.ofMillis(12));
    }
}

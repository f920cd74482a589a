package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {
    private static final Instant NOON = Instant.parse("2025-04-15T12:00:00Z");

    private final SessionHistory history = new SessionHistory();

    @Test
    void nothingIsKnownAtFirst() {
        var known = history.at(Exchanges.API, NOON);

        assertEquals(0, known.calls());
        assertEquals(Optional.empty(), known.lastScored());
        assertEquals(Optional.empty(), known.streak());
        assertEquals(Optional.empty(), known.probe(ProbeAnswer.Kind.GET));
        assertEquals(Optional.empty(), known.otherNamesResolve());
    }

    @Test
    void aStreakLastsUntilSomethingElseIsAnswered() {
        history.remember(failure(0, "one"));
        history.remember(failure(1, "one"));
        history.remember(failure(2, "two"));
        history.remember(failure(3, "two"));

        var streak = history.at(Exchanges.API, NOON).streak().orElseThrow();

        assertEquals(2, streak.count());
        assertEquals(minute(2), streak.since());
        assertEquals(4, history.at(Exchanges.API, NOON).calls());
    }

    @Test
    void theRequestIdDoesNotMakeAnAnswerAnotherOne() {
        history.remember(failure(0, "{\"code\":\"X\",\"requestId\":\"a=\"}"));
        history.remember(failure(1, "{\"code\":\"X\",\"requestId\":\"b=\"}"));

        assertEquals(2, history.at(Exchanges.API, NOON).streak().orElseThrow().count());
    }

    @Test
    void aScoreIsRememberedThroughLaterFailures() {
        history.remember(new Outcome.Scored(Score.of("0.5"), exchange(0, 200, "0.5")));
        history.remember(failure(5, "one"));

        assertEquals(Optional.of(minute(0)), history.at(Exchanges.API, NOON).lastScored());
    }

    @Test
    void aCancelledCallSaysNothing() {
        history.remember(new Outcome.Cancelled(Exchanges.unanswered(Exchanges.API)));

        assertEquals(0, history.at(Exchanges.API, NOON).calls());
    }

    @Test
    void eachAddressHasItsOwnPastWhateverItsQuery() {
        var other = Endpoint.live(URI.create("https://api.example.com/score?key=hidden-word"));
        history.remember(new Outcome.TimedOut(Duration.ofSeconds(30), Exchanges.unanswered(other)));

        assertEquals(0, history.at(Exchanges.API, NOON).calls());
        assertEquals(
                1,
                history.at(Endpoint.live(URI.create("https://api.example.com/score")), NOON)
                        .calls());
    }

    @Test
    void onlyTheLastFiftyAddressesAreKept() {
        history.remember(failure(0, "one"));
        for (int i = 0; i < 50; i++) {
            var other = Endpoint.live(URI.create("https://api.example.com/" + i));
            history.remember(new Outcome.TimedOut(Duration.ofSeconds(30), Exchanges.unanswered(other)));
        }

        assertEquals(0, history.at(Exchanges.API, NOON).calls());
    }

    @Test
    void aProbeCountsForTenMinutes() {
        var probe = new ProbeAnswer(ProbeAnswer.Kind.GET, exchange(0, 405, ""));
        history.remember(probe);
        history.rememberOtherNames(true);

        assertEquals(Optional.of(probe), history.at(Exchanges.API, minute(10)).probe(ProbeAnswer.Kind.GET));
        assertEquals(Optional.empty(), history.at(Exchanges.API, minute(11)).probe(ProbeAnswer.Kind.GET));
        assertEquals(Optional.of(true), history.at(Exchanges.API, minute(11)).otherNamesResolve());
    }

    @Test
    void aSessionHoldsEachOutcomeAgainstThoseBefore() {
        var session = new SessionDiagnosis(new Diagnostician(RuleBook.shipped()), history);
        var hidden = "{\"message\":\"Internal Server Error\"}";

        assertEquals("function-hidden", session.of(failure(0, hidden)).rule());
        assertEquals("function-hidden", session.of(failure(0, hidden)).rule());
        assertEquals("same-again", session.of(failure(3, hidden)).rule());
        session.of(new Outcome.Scored(Score.of("0.5"), exchange(4, 200, "0.5")));
        assertEquals("worked-just-now", session.of(failure(6, hidden)).rule());
        assertEquals("worked-long-ago", session.of(failure(60, hidden)).rule());
    }

    private static Outcome failure(int minute, String body) {
        return Exchanges.read(exchange(minute, 500, body));
    }

    private static Exchange exchange(int minute, int status, String body) {
        var answered = Exchanges.answered(Exchanges.API, Duration.ofMillis(20), status, Headers.none(), body);
        return Exchanges.sent(answered, answered.request(), minute(minute));
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}

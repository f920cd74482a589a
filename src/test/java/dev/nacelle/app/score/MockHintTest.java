package dev.nacelle.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockHintTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    500, true
                    503, true
                    429, true
                    404, false
                    422, false
                    """)
    void theMockIsOfferedWhereLiveIsAtFault(int status, boolean offered) {
        assertEquals(offered, offers(refused(Exchanges.API, status)));
    }

    @Test
    void theMockIsNotOfferedInItsOwnPlace() {
        assertEquals(false, offers(refused(Endpoint.mock(Exchanges.API.uri()), 500)));
    }

    @Test
    void theMockIsOfferedWhenNoScoreCame() {
        var exchange = Exchanges.unanswered(Exchanges.API);

        var outcomes = List.of(
                new Outcome.Unreadable("", exchange),
                new Outcome.TimedOut(Duration.ofSeconds(30), exchange),
                new Outcome.Unreachable(Outcome.Cause.DNS, "", exchange),
                new Outcome.NotSent("address", "", "", exchange),
                new Outcome.Cancelled(exchange),
                new Outcome.Scored(Score.of("0.5"), exchange));

        assertEquals(
                List.of(true, true, true, true, false, false),
                outcomes.stream().map(MockHintTest::offers).toList());
    }

    @Test
    void theDoctorIsOfferedWhereSeveralCausesAreLeftAndLiveWasAsked() {
        assertEquals(true, next(refused(Exchanges.API, 500)).contains("Ctrl+D asks the Doctor"));
        assertEquals(false, next(refused(Exchanges.API, 407)).contains("Doctor"));
        assertEquals(
                false, next(refused(Endpoint.mock(Exchanges.API.uri()), 500)).contains("Doctor"));
    }

    private static String next(Outcome outcome) {
        return MockHint.on(new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome)), outcome)
                .nextStep();
    }

    private static boolean offers(Outcome outcome) {
        var diagnosis = new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome));
        return MockHint.on(diagnosis, outcome).nextStep().endsWith("F9 goes back to the mock.");
    }

    private static Outcome refused(Endpoint endpoint, int status) {
        return Exchanges.read(Exchanges.answered(endpoint, Duration.ofMillis(20), status, Headers.none(), "no"));
    }
}

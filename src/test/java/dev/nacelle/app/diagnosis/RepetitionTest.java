package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {
    private static final Instant NOON = Instant.parse("2025-04-15T12:00:00Z");
    private static final String ROLE =
            "{\"code\":\"ACCESS_DENIED\",\"hop\":\"lambda\",\"message\":\"No.\",\"hint\":\"Allow.\"}";
    private static final String CODE =
            "{\"code\":\"ENDPOINT_NAME_MISSING\",\"hop\":\"lambda\",\"message\":\"No.\",\"hint\":\"Set.\"}";
    private static final String DEPLOY = "If the function's code was changed meanwhile: did you press Deploy?";

    private final SessionDiagnosis session =
            new SessionDiagnosis(new Diagnostician(RuleBook.shipped()), new SessionHistory());

    @Test
    void aFirstFailureIsNotCalledTheSame() {
        var first = session.of(failure(0, 500, ROLE));

        assertEquals("role-denied", first.rule());
        assertEquals(false, (first.sentence() + first.nextStep()).contains("the same"), first.toString());
    }

    @Test
    void theSameFailureAgainSaysSinceWhenAndAsksForTheDeployButton() {
        session.of(failure(0, 500, CODE));
        session.of(failure(150, 500, CODE));
        var third = session.of(failure(300, 500, CODE));

        assertEquals("endpoint-name", third.rule());
        assertTrue(
                third.sentence().matches("No\\. .*It is the same since \\d\\d:\\d\\d, 3 times in a row\\."),
                third.sentence());
        assertTrue(third.nextStep().endsWith(DEPLOY), third.nextStep());
        assertTrue(
                third.evidence().contains("the same answer before, 2 ×"),
                third.evidence().toString());
    }

    @Test
    void aRoleNeedsNoDeployment() {
        session.of(failure(0, 500, ROLE));
        var second = session.of(failure(30, 500, ROLE));

        assertEquals("role-denied", second.rule());
        assertTrue(
                second.nextStep()
                        .endsWith("If the role was changed meanwhile: it may take a minute until that counts."),
                second.nextStep());
    }

    @Test
    void withinAMinuteNoTimeOfDayIsTold() {
        session.of(failure(0, 500, ROLE));
        var second = session.of(failure(30, 500, ROLE));
        var third = session.of(failure(40, 500, ROLE));

        assertTrue(second.sentence().endsWith(" It is the same as a moment ago."), second.sentence());
        assertTrue(third.sentence().endsWith(" It is the same 3 times in a row."), third.sentence());
    }

    @Test
    void anotherFailureOrAScoreBetweenMakesItAFirstOneAgain() {
        session.of(failure(0, 500, ROLE));
        session.of(new Outcome.Scored(
                Score.of("0.5"),
                at(30, Exchanges.answered(Exchanges.API, Duration.ofMillis(20), 200, Headers.none(), "0.5"))));
        var after = session.of(failure(60, 500, ROLE));

        assertEquals(false, after.sentence().contains("the same"), after.sentence());
    }

    /** Deploy is a button of functions: what lies elsewhere is not asked for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            500 | {"message":"Internal Server Error"} | true
            500 | {"code":"ENDPOINT_NAME_MISSING","hop":"lambda","message":"m","hint":"h"} | true
            502 | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"m","hint":"h"} | false
            404 | {"message":"Not Found"} | false
            429 | {"message":"Too Many Requests"} | false
            """)
    void onlyWhatMayBeTheFunctionsCodeAsksForTheDeployButton(int status, String body, boolean asked) {
        session.of(failure(0, status, body));
        var again = session.of(failure(30, status, body));

        assertTrue(again.sentence().endsWith("It is the same as a moment ago."), again.sentence());
        assertEquals(asked, again.nextStep().endsWith(DEPLOY), again.nextStep());
    }

    @Test
    void aRuleThatSaysItItselfIsLeftAsItIs() {
        session.of(failure(0, 500, "{\"message\":\"Internal Server Error\"}"));
        var again = session.of(failure(120, 500, "{\"message\":\"Internal Server Error\"}"));

        assertEquals("same-again", again.rule());
        assertEquals(false, again.sentence().contains("It is the same"), again.sentence());
    }

    @Test
    void whatNeverGotAnAnswerIsToldAsTheSameToo() {
        var unanswered = new Outcome.TimedOut(Duration.ofSeconds(30), at(0, Exchanges.unanswered(Exchanges.API)));

        var said = List.of(session.of(unanswered), session.of(unanswered));

        assertTrue(
                said.get(1).sentence().endsWith("It is the same as a moment ago."),
                said.get(1).sentence());
    }

    private static Outcome failure(long second, int status, String body) {
        var headers = Headers.of("Apigw-Requestid", "a=");
        return Exchanges.read(
                at(second, Exchanges.answered(Exchanges.API, Duration.ofMillis(20), status, headers, body)));
    }

    private static Exchange at(long second, Exchange exchange) {
        return Exchanges.sent(exchange, exchange.request(), NOON.plusSeconds(second));
    }
}

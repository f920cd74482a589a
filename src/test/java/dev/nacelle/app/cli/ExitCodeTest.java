package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    private static final Exchange EXCHANGE = Exchanges.unanswered(Exchanges.API);

    @Test
    void theNumbersAreAPromise() {
        assertEquals(
                List.of(0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 17),
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    404 | {"message":"Not Found"}                                | 12
                    403 | {"message":"Forbidden"}                                | 12
                    500 | {"message":"Internal Server Error"}                    | 12
                    502 | {"message": "Internal server error"}                   | 13
                    503 | {"message":"Service Unavailable"}                      | 12
                    504 | ``                                                     | 17
                    429 | {"message":"Too Many Requests"}                        | 16
                    407 | ``                                                     | 2
                    400 | {"code":"EMPTY_BODY","hop":"client"}                   | 2
                    422 | {"code":"MODEL_REFUSED_READING","hop":"model"}         | 14
                    500 | {"code":"ACCESS_DENIED","hop":"lambda"}                | 13
                    502 | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker"}        | 14
                    503 | {"code":"THROTTLED","hop":"sagemaker"}                 | 16
                    504 | {"code":"TIMED_OUT","hop":"model"}                     | 17
                    """)
    void aRefusalIsToldByItsHop(int status, String body, int exit) {
        var refused =
                Exchanges.read(Exchanges.answered(Exchanges.API, Duration.ofMillis(45), status, Headers.none(), body));

        assertEquals(exit, exitCode(refused).number());
    }

    @Test
    void everyOtherOutcomeHasItsNumber() {
        var outcomes = List.of(
                new Outcome.Scored(Score.of("0.25"), EXCHANGE),
                new Outcome.Unreachable(Outcome.Cause.DNS, "", EXCHANGE),
                new Outcome.Unreachable(Outcome.Cause.CONNECT, "", EXCHANGE),
                new Outcome.Unreachable(Outcome.Cause.TLS, "", EXCHANGE),
                new Outcome.Unreachable(Outcome.Cause.OTHER, "", EXCHANGE),
                new Outcome.Unreadable("", EXCHANGE),
                new Outcome.TimedOut(Duration.ofSeconds(30), EXCHANGE),
                new Outcome.NotSent("credentials.none-found", "", "", EXCHANGE),
                new Outcome.Cancelled(EXCHANGE));

        assertEquals(
                List.of(0, 10, 11, 11, 11, 15, 17, 2, 1),
                outcomes.stream()
                        .map(ExitCodeTest::exitCode)
                        .map(ExitCode::number)
                        .toList());
    }

    private static ExitCode exitCode(Outcome outcome) {
        return ExitCode.of(outcome, new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome)));
    }
}

package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    private static final Exchange EXCHANGE = new Exchange(
            Endpoint.live(URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score")),
            new WireRequest("POST", "/default/score", "", Headers.none(), Body.empty()),
            Optional.empty(),
            Instant.EPOCH,
            Duration.ofMillis(45));

    @Test
    void theNumbersAreAPromise() {
        assertEquals(
                List.of(0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 17),
                Arrays.stream(ExitCode.values()).map(ExitCode::number).toList());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    404, -,                     -,         Not Found,             12
                    403, -,                     -,         Forbidden,             12
                    500, -,                     -,         Internal Server Error, 12
                    502, -,                     -,         Internal server error, 13
                    503, -,                     -,         Service Unavailable,   12
                    504, -,                     -,         '',                    17
                    429, -,                     -,         Too Many Requests,     16
                    407, -,                     -,         '',                    2
                    400, EMPTY_BODY,            CLIENT,    m,                     2
                    422, MODEL_REFUSED_READING, MODEL,     m,                     14
                    500, ACCESS_DENIED,         LAMBDA,    m,                     13
                    502, ENDPOINT_NOT_FOUND,    SAGEMAKER, m,                     14
                    503, THROTTLED,             SAGEMAKER, m,                     16
                    504, TIMED_OUT,             MODEL,     m,                     17
                    """)
    void aRefusalIsToldByItsHop(int status, @Nullable String code, @Nullable Hop hop, String message, int exit) {
        var refused =
                new Outcome.Refused(status, Optional.ofNullable(code), Optional.ofNullable(hop), message, "", EXCHANGE);

        assertEquals(exit, ExitCode.of(refused).number());
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
                outcomes.stream().map(ExitCode::of).map(ExitCode::number).toList());
    }
}

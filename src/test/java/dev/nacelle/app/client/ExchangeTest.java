package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'Sun, 22 Nov 2026 12:00:02 GMT', PT0S
                    'Sun, 22 Nov 2026 11:53:02 GMT', PT7M
                    'Sun, 22 Nov 2026 13:00:02 GMT', PT-1H
                    """)
    void theAnswersDateTellsHowFarTheClockIsOff(String date, Duration ahead) {
        assertEquals(Optional.of(ahead), answered(Headers.of("date", date)).clockAhead());
    }

    @Test
    void anAnswerWithoutADateTellsNothing() {
        assertEquals(Optional.empty(), answered(Headers.none()).clockAhead());
        assertEquals(Optional.empty(), answered(Headers.of("Date", "yesterday")).clockAhead());
    }

    private static Exchange answered(Headers headers) {
        var known = Exchanges.unanswered(Exchanges.API);
        var response = new WireResponse(403, headers, Body.empty());
        return new Exchange(known.endpoint(), known.request(), Optional.of(response), NOON, Duration.ofSeconds(2));
    }
}

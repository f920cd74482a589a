package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.ThrottleSettings;
import dev.nacelle.reading.Profiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway that gives up, and a call that is carried to another thread for it. */
@Timeout(60)
class MockTimeOutTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HTTP | 503 | {"message":"Service Unavailable"}
            REST | 504 | {"message": "Endpoint request timed out"}
            """)
    void theGatewayGivesUpOnAFunctionThatTakesTooLongAndTheJournalHasItsEvent(ApiKind kind, int status, String body) {
        var api = kind == ApiKind.HTTP ? ApiSettings.httpApi() : ApiSettings.restApi();
        try (var mock = start(api.withIntegrationTimeout(Duration.ofMillis(50)))) {
            mock.faults().set(List.of(Rule.always(new Latency(Hop.LAMBDA, Delay.fixed(Duration.ofMinutes(5))))));

            // A call that is given up before its function began has no event: then it is made again.
            while (mock.journal().latest(1).stream()
                    .allMatch(call -> call.function().isEmpty())) {
                var answer = Http.postCsv(mock.functionUri(Profiles.windTurbine()), READING);

                assertEquals(status + " " + body, answer.statusCode() + " " + answer.body());
            }
            var run = mock.journal().latest(1).get(0).function().orElseThrow();
            assertTrue(run.result().isEmpty(), run.toString());
            assertTrue(run.event().start().text().startsWith("{"), run.toString());
        }
    }

    @Test
    void aFunctionOnAnotherThreadIsStillPartOfItsCall() {
        var api = ApiSettings.httpApi().withIntegrationTimeout(Duration.ofSeconds(20));
        try (var mock = start(api)) {
            var answer = Http.postCsv(mock.functionUri(Profiles.windTurbine()), READING);

            assertEquals(200, answer.statusCode());
            assertEquals(1, mock.journal().latest(1).get(0).attempts().size());
        }
    }

    @Test
    void warmingUpTakesNothingFromTheThrottle() {
        var api = ApiSettings.httpApi().withThrottle(new ThrottleSettings(0, 1));
        try (var mock = start(api)) {
            var uri = mock.functionUri(Profiles.windTurbine());
            Http.post(uri, READING, "User-Agent", "nacelle-warm-up");

            assertEquals(200, Http.postCsv(uri, READING).statusCode());
            assertEquals(429, Http.postCsv(uri, READING).statusCode());
        }
    }

    private static MockServer start(ApiSettings api) {
        return MockServer.start(MockConfig.defaults().withApi(api));
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Profiles;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A mock that other computers can reach. What comes from them is put in past the socket: a test has no second computer. */
class MockRoomTest {
    private static final String OTHER = "192.168.1.31";
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final MockServer MOCK =
            MockServer.start(MockConfig.defaults().withHost("0.0.0.0").withControl(true));

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @Test
    void aMockOfThisComputerHasNoToken() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            assertEquals(Optional.empty(), mock.token());
        }
    }

    @Test
    void thisComputerNeedsNoToken() {
        assertEquals(
                200,
                Http.postCsv(MOCK.functionUri(Profiles.windTurbine()), READING).statusCode());
    }

    @Test
    void anotherComputerIsTurnedAwayWithoutTheTokenAndCounted() {
        long before = MOCK.journal().counts().total();

        var answer = MOCK.reception()
                .answer(request("/default/turbine-score", Headers.none()), OTHER)
                .answer();

        assertEquals(401, answer.status());
        assertEquals(Optional.of("Bearer"), answer.headers().first("WWW-Authenticate"));
        assertTrue(
                answer.body().text().contains("X-Nacelle-Token"), answer.body().text());
        assertEquals(before, MOCK.journal().counts().total());
        assertTrue(MOCK.journal().counts().refusedByClient().getOrDefault(OTHER, 0L) > 0);
    }

    @Test
    void withTheTokenItIsAnsweredAndTheFunctionDoesNotSeeTheToken() {
        var token = MOCK.token().orElseThrow();
        var headers = Headers.of("Content-Type", "text/csv", "X-Nacelle-Token", token);

        var delivery = MOCK.reception().answer(request("/default/turbine-score", headers), "192.168.1.40");
        delivery.onSending().run();

        assertEquals(200, delivery.answer().status());
        var record = MOCK.journal()
                .find(delivery.answer().headers().first("Apigw-Requestid").orElseThrow())
                .orElseThrow();
        assertEquals("192.168.1.40", record.client());
        assertFalse(record.toString().contains("Nacelle-Token"), record.toString());
        assertFalse(record.function().orElseThrow().event().start().text().contains(token), "the event has no token");
        assertEquals(Map.of("192.168.1.40", 1L), only(MOCK.journal().counts().byClient(), "192.168.1.40"));
    }

    @Test
    void evenWithTheTokenNobodyElseControlsIt() {
        var token = MOCK.token().orElseThrow();
        var headers = Headers.of("Host", "127.0.0.1:8090", "X-Nacelle-Token", token);

        var answer = MOCK.reception()
                .answer(request("/__nacelle/health", headers), OTHER)
                .answer();

        assertEquals(403, answer.status());
    }

    @Test
    void withoutControlItsPathsAreTheGateways() {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            var answer = Http.send("GET", mock.uri().resolve("/__nacelle/health"), "");

            assertEquals("404 {\"message\":\"Not Found\"}", answer.statusCode() + " " + answer.body());
        }
    }

    private static Map<String, Long> only(Map<String, Long> counts, String client) {
        return Map.of(client, counts.getOrDefault(client, 0L));
    }

    private static WireRequest request(String path, Headers headers) {
        return new WireRequest("POST", path, "", headers, Body.of(READING));
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.ColdStart;
import dev.nacelle.mock.fault.ConnectionFault;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.SlowBody;
import dev.nacelle.reading.Profiles;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the gateway and the connection, and waits at each hop, on the whole way over HTTP. */
@Timeout(600)
class MockFaultsTest {
    private static final String READING = FaultyMock.READING;
    private static final Delay SHORT = Delay.fixed(Duration.ofMillis(3));
    private static final FaultyMock MOCK = new FaultyMock();

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @AfterEach
    void heal() {
        MOCK.heal();
    }

    @Test
    void withoutAFaultTheJournalShowsEachHop() {
        var answer = MOCK.call();

        var record = MOCK.record(answer);
        assertEquals(
                "/default/turbine-score whole []",
                "%s %s %s".formatted(record.route(), record.delivery(), record.faults()));
        assertEquals(READING, record.request().body().start().text());
        var run = record.function().orElseThrow();
        assertTrue(run.event().start().text().contains("\"version\":\"1.0\""), record.toString());
        assertTrue(run.result().orElseThrow().start().text().contains("\"statusCode\":200"), record.toString());
        var attempt = record.attempts().get(0);
        assertEquals("/endpoints/wind-turbine/invocations", attempt.request().path());
        assertEquals("***", attempt.request().headers().first("Authorization").orElseThrow());
        assertTrue(
                attempt.response().orElseThrow().body().start().text().contains("\"predictions\""), record.toString());
        assertEquals(answer.body(), record.response().body().start().text());
        assertEquals(1, record.attempts().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void theGatewayRefusesByItselfAndTheFunctionIsNotAsked(int status) {
        MOCK.set(new GatewayRefusal(status));

        var answer = MOCK.call();

        assertEquals(status, answer.statusCode());
        assertEquals("{\"message\":\"" + new GatewayRefusal(status).message() + "\"}", answer.body());
        var record = MOCK.record(answer);
        assertTrue(record.function().isEmpty(), record.toString());
        assertEquals(List.of(new GatewayRefusal(status).summary()), record.faults());
    }

    @Test
    void latencyAtEachHopAddsUpAndEndsWell() {
        MOCK.set(
                new Latency(Hop.API_GATEWAY, SHORT),
                new Latency(Hop.LAMBDA, SHORT),
                new ColdStart(Duration.ZERO, SHORT),
                new Latency(Hop.SAGEMAKER, SHORT),
                new Latency(Hop.MODEL, SHORT));

        var answer = MOCK.call();

        assertEquals(200, answer.statusCode());
        var record = MOCK.record(answer);
        assertEquals(5, record.faults().size(), record.faults().toString());
        assertTrue(record.attempts().get(0).time().nanos() >= 6_000_000, "SageMaker and the model: " + record);
        assertTrue(record.functionNanos() >= 12_000_000, "and the function: " + record);
        assertTrue(record.sentNanos() - record.answeredNanos() >= 3_000_000, "and the gateway: " + record);
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenConnectionIsACallAllTheSame(ConnectionFault.Kind kind) {
        long before = MOCK.server().journal().counts().total();
        MOCK.set(new ConnectionFault(kind));

        assertThrows(UncheckedIOException.class, MOCK::call);

        var record = MOCK.server().journal().latest(1).get(0);
        assertEquals(before + 1, MOCK.server().journal().counts().total());
        assertTrue(!record.delivery().equals("whole") && record.response().status() == 200, record.toString());
    }

    @Test
    void aSlowBodyArrivesWhole() {
        MOCK.set(new SlowBody(Duration.ofMillis(10)));

        var answer = MOCK.call();

        assertTrue(answer.body().matches("0\\.\\d+"), answer.body());
        assertEquals("body over 10 ms", MOCK.record(answer).delivery());
    }

    @Test
    void afterHealingAllIsAsBefore() {
        MOCK.set(new GatewayRefusal(429));
        MOCK.call();
        MOCK.server().faults().clear();

        assertEquals(200, MOCK.call().statusCode());
    }

    @Test
    void callsToWarmUpAreNobodysCalls() {
        long before = MOCK.server().journal().counts().total();
        MOCK.set(new GatewayRefusal(429));

        var answer =
                Http.post(MOCK.server().functionUri(Profiles.windTurbine()), READING, "User-Agent", "nacelle-warm-up");

        assertEquals(200, answer.statusCode());
        assertEquals(before, MOCK.server().journal().counts().total());
    }
}

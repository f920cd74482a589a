package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.fault.FunctionCrashed;
import dev.nacelle.mock.fault.FunctionThrottled;
import dev.nacelle.mock.fault.FunctionTimedOut;
import dev.nacelle.mock.fault.OlderHandler;
import dev.nacelle.mock.fault.PayloadSwitched;
import dev.nacelle.mock.fault.WrongResult;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.reading.Profiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of the function on the whole way over HTTP: what the caller sees, and what the journal tells of it. */
@Timeout(600)
class MockFunctionFaultsTest {
    private static final String INTERNAL = "{\"message\":\"Internal Server Error\"}";
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
    void aFunctionThatFailsIsTheGateways500AndTheReasonIsInTheJournal() {
        MOCK.set(new FunctionCrashed("java.lang.OutOfMemoryError", "Java heap space"));
        assertFailed("java.lang.OutOfMemoryError: Java heap space");

        MOCK.set(new FunctionThrottled());
        assertFailed("TooManyRequestsException: Rate Exceeded.");

        MOCK.set(new FunctionTimedOut(Duration.ofMillis(100)));
        assertFailed("Task timed out after 0.10 seconds");

        MOCK.set(new WrongResult(WrongResult.Kind.TOO_LARGE));
        assertFailed("Response payload size exceeded maximum allowed payload size (6291556 bytes).");
    }

    @ParameterizedTest
    @EnumSource
    void aResultTheGatewayCannotUseIsIts500(WrongResult.Kind kind) {
        MOCK.set(new WrongResult(kind));

        var answer = MOCK.call();

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
    }

    @Test
    void theOtherPayloadFormatReachesTheFunction() {
        MOCK.set(new PayloadSwitched(PayloadSwitched.Format.V2_0));

        var answer = MOCK.call();

        assertEquals(200, answer.statusCode());
        assertTrue(MOCK.record(answer)
                .function()
                .orElseThrow()
                .event()
                .start()
                .text()
                .contains("\"version\":\"2.0\""));
    }

    @Test
    void anOlderFunctionAnswersInThePlaceOfOurs() {
        MOCK.set(new OlderHandler(HandlerGeneration.WORKSHOP_2023));

        var answer = Http.send("GET", MOCK.server().functionUri(Profiles.windTurbine()), "");

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
    }

    private static void assertFailed(String why) {
        var answer = MOCK.call();

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
        assertEquals(why, MOCK.record(answer).function().orElseThrow().failure().orElseThrow());
        assertEquals(List.of(), MOCK.record(answer).attempts());
    }
}

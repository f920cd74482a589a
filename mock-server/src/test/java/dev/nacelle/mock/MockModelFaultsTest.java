package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.ModelFailure;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.reading.Profiles;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of SageMaker and the model on the whole way over HTTP, through the function and past it. */
@Timeout(600)
class MockModelFaultsTest {
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
    void oneFailureOfSageMakerIsInvisibleButForTheJournal() {
        MOCK.set(new RuntimeFailure(RuntimeFailure.Kind.SERVICE_UNAVAILABLE, 1));

        var answer = MOCK.call();

        assertEquals(200, answer.statusCode());
        assertEquals(List.of(503, 200), statuses(MOCK.record(answer)));
    }

    @Test
    void anUnreachableSageMakerIsTriedAgain() {
        MOCK.set(new SageMakerUnreachable(1));

        var answer = MOCK.call();

        assertEquals(200, answer.statusCode());
        var attempts = MOCK.record(answer).attempts();
        assertEquals("Connection reset", attempts.get(0).failure().orElseThrow());
        assertEquals(200, attempts.get(1).response().orElseThrow().status());
    }

    @ParameterizedTest
    @CsvSource({
        "ENDPOINT_DELETED, 1",
        "THROTTLED, 2",
        "MODEL_NOT_READY, 2",
        "SERVICE_UNAVAILABLE, 2",
        "INTERNAL_FAILURE, 2",
        "ACCESS_DENIED, 1",
        "TOKEN_EXPIRED, 1",
        "CONTAINER_TIMED_OUT, 1"
    })
    void anErrorOfSageMakerIsToldByTheFunction(RuntimeFailure.Kind kind, int attempts) {
        MOCK.set(new RuntimeFailure(kind));

        var answer = MOCK.call();

        assertTrue(answer.body().contains("\"code\":\""), answer.body());
        assertTrue(answer.body().contains("\"hop\":\""), answer.body());
        assertEquals(attempts, MOCK.record(answer).attempts().size());
    }

    @Test
    void aModelThatFailsIsAModelError() {
        MOCK.set(new ModelFailure(500, "worker died"));

        var answer = MOCK.call();

        assertTrue(answer.statusCode() >= 500, answer.body());
        var model = MOCK.record(answer).attempts().get(0).response().orElseThrow();
        assertEquals(424, model.status());
        assertTrue(
                model.body().start().text().contains("\"OriginalMessage\":\"worker died\",\"OriginalStatusCode\":500"),
                model.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongAnswerOfTheModelReachesTheFunction(WrongAnswer.Kind kind) {
        MOCK.set(new WrongAnswer(kind));

        var model = MOCK.record(MOCK.call()).attempts().get(0).response().orElseThrow();

        assertEquals(kind.body(), model.body().start());
        assertEquals(kind.contentType(), model.headers().first("Content-Type").orElseThrow());
    }

    @Test
    void theSageMakerEndpointItselfMeetsItsFaultsToo() {
        MOCK.set(new RuntimeFailure(RuntimeFailure.Kind.THROTTLED, 1), new Latency(Hop.SAGEMAKER, SHORT));
        var uri = MOCK.server().endpointUri(Profiles.windTurbine());

        var first = Http.post(uri, READING, "Content-Type", "text/csv", "amz-sdk-request", "attempt=1; max=5");
        var second = Http.post(uri, READING, "Content-Type", "text/csv", "amz-sdk-request", "attempt=2; max=5");

        assertEquals("400 {\"message\":null}", first.statusCode() + " " + first.body());
        assertEquals(List.of("ThrottlingException"), first.headers().allValues("x-amzn-ErrorType"));
        assertEquals(200, second.statusCode());
        assertEquals(
                "/endpoints/wind-turbine/invocations",
                MOCK.server().journal().latest(1).get(0).route());
    }

    @Test
    void anUnreachableSageMakerEndpointResetsTheConnection() {
        MOCK.set(new SageMakerUnreachable());

        assertThrows(
                UncheckedIOException.class,
                () -> Http.postCsv(MOCK.server().endpointUri(Profiles.windTurbine()), READING));
    }

    private static List<Integer> statuses(CallRecord record) {
        var statuses = new ArrayList<Integer>();
        for (AttemptRecord attempt : record.attempts()) {
            statuses.add(attempt.response().orElseThrow().status());
        }
        return statuses;
    }
}

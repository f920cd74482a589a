package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.ColdStart;
import dev.nacelle.mock.fault.ConnectionFault;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.FunctionCrashed;
import dev.nacelle.mock.fault.FunctionThrottled;
import dev.nacelle.mock.fault.FunctionTimedOut;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.ModelFailure;
import dev.nacelle.mock.fault.OlderHandler;
import dev.nacelle.mock.fault.PayloadSwitched;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.fault.SlowBody;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.fault.WrongResult;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.reading.Profiles;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each planned fault on the whole way over HTTP: what the caller sees, and what the journal tells of it. */
@Timeout(120)
class MockFaultsTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final Delay SHORT = Delay.fixed(Duration.ofMillis(3));
    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());
    private static final String INTERNAL = "{\"message\":\"Internal Server Error\"}";

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @AfterEach
    void heal() {
        MOCK.faults().clear();
    }

    @Test
    void withoutAFaultTheJournalShowsEachHop() {
        var answer = call();

        var record = record(answer);
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
        set(new GatewayRefusal(status));

        var answer = call();

        assertEquals(status, answer.statusCode());
        assertEquals("{\"message\":\"" + new GatewayRefusal(status).message() + "\"}", answer.body());
        var record = record(answer);
        assertTrue(record.function().isEmpty(), record.toString());
        assertEquals(List.of(new GatewayRefusal(status).summary()), record.faults());
    }

    @Test
    void latencyAtEachHopAddsUpAndEndsWell() {
        set(
                new Latency(Hop.API_GATEWAY, SHORT),
                new Latency(Hop.LAMBDA, SHORT),
                new ColdStart(Duration.ZERO, SHORT),
                new Latency(Hop.SAGEMAKER, SHORT),
                new Latency(Hop.MODEL, SHORT));

        var answer = call();

        assertEquals(200, answer.statusCode());
        var record = record(answer);
        assertEquals(5, record.faults().size(), record.faults().toString());
        assertTrue(record.attempts().get(0).time().nanos() >= 6_000_000, "SageMaker and the model: " + record);
        assertTrue(record.functionNanos() >= 12_000_000, "and the function: " + record);
        assertTrue(record.sentNanos() - record.answeredNanos() >= 3_000_000, "and the gateway: " + record);
    }

    @Test
    void aFunctionThatFailsIsTheGateways500AndTheReasonIsInTheJournal() {
        set(new FunctionCrashed("java.lang.OutOfMemoryError", "Java heap space"));
        assertFailed("java.lang.OutOfMemoryError: Java heap space");

        set(new FunctionThrottled());
        assertFailed("TooManyRequestsException: Rate Exceeded.");

        set(new FunctionTimedOut(Duration.ofMillis(100)));
        assertFailed("Task timed out after 0.10 seconds");

        set(new WrongResult(WrongResult.Kind.TOO_LARGE));
        assertFailed("Response payload size exceeded maximum allowed payload size (6291556 bytes).");
    }

    @ParameterizedTest
    @EnumSource
    void aResultTheGatewayCannotUseIsIts500(WrongResult.Kind kind) {
        set(new WrongResult(kind));

        var answer = call();

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
    }

    @Test
    void oneFailureOfSageMakerIsInvisibleButForTheJournal() {
        set(new RuntimeFailure(RuntimeFailure.Kind.SERVICE_UNAVAILABLE, 1));

        var answer = call();

        assertEquals(200, answer.statusCode());
        assertEquals(List.of(503, 200), statuses(record(answer)));
    }

    @Test
    void anUnreachableSageMakerIsTriedAgain() {
        set(new SageMakerUnreachable(1));

        var answer = call();

        assertEquals(200, answer.statusCode());
        var attempts = record(answer).attempts();
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
        set(new RuntimeFailure(kind));

        var answer = call();

        assertTrue(answer.body().contains("\"code\":\""), answer.body());
        assertTrue(answer.body().contains("\"hop\":\""), answer.body());
        assertEquals(attempts, record(answer).attempts().size());
    }

    @Test
    void aModelThatFailsIsAModelError() {
        set(new ModelFailure(500, "worker died"));

        var answer = call();

        assertTrue(answer.statusCode() >= 500, answer.body());
        var model = record(answer).attempts().get(0).response().orElseThrow();
        assertEquals(424, model.status());
        assertTrue(
                model.body().start().text().contains("\"OriginalMessage\":\"worker died\",\"OriginalStatusCode\":500"),
                model.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongAnswerOfTheModelReachesTheFunction(WrongAnswer.Kind kind) {
        set(new WrongAnswer(kind));

        var model = record(call()).attempts().get(0).response().orElseThrow();

        assertEquals(kind.body(), model.body().start());
        assertEquals(kind.contentType(), model.headers().first("Content-Type").orElseThrow());
    }

    @Test
    void theOtherPayloadFormatReachesTheFunction() {
        set(new PayloadSwitched(PayloadSwitched.Format.V2_0));

        var answer = call();

        assertEquals(200, answer.statusCode());
        assertTrue(
                record(answer).function().orElseThrow().event().start().text().contains("\"version\":\"2.0\""));
    }

    @Test
    void anOlderFunctionAnswersInThePlaceOfOurs() {
        set(new OlderHandler(HandlerGeneration.WORKSHOP_2023));

        var answer = Http.send("GET", MOCK.functionUri(Profiles.windTurbine()), "");

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenConnectionIsACallAllTheSame(ConnectionFault.Kind kind) {
        long before = MOCK.journal().counts().total();
        set(new ConnectionFault(kind));

        assertThrows(UncheckedIOException.class, MockFaultsTest::call);

        var record = MOCK.journal().latest(1).get(0);
        assertEquals(before + 1, MOCK.journal().counts().total());
        assertTrue(!record.delivery().equals("whole") && record.response().status() == 200, record.toString());
    }

    @Test
    void aSlowBodyArrivesWhole() {
        set(new SlowBody(Duration.ofMillis(10)));

        var answer = call();

        assertTrue(answer.body().matches("0\\.\\d+"), answer.body());
        assertEquals("body over 10 ms", record(answer).delivery());
    }

    @Test
    void theSageMakerEndpointItselfMeetsItsFaultsToo() {
        set(new RuntimeFailure(RuntimeFailure.Kind.THROTTLED, 1), new Latency(Hop.SAGEMAKER, SHORT));
        var uri = MOCK.endpointUri(Profiles.windTurbine());

        var first = Http.post(uri, READING, "Content-Type", "text/csv", "amz-sdk-request", "attempt=1; max=5");
        var second = Http.post(uri, READING, "Content-Type", "text/csv", "amz-sdk-request", "attempt=2; max=5");

        assertEquals("400 {\"message\":null}", first.statusCode() + " " + first.body());
        assertEquals(List.of("ThrottlingException"), first.headers().allValues("x-amzn-ErrorType"));
        assertEquals(200, second.statusCode());
        assertEquals(
                "/endpoints/wind-turbine/invocations",
                MOCK.journal().latest(1).get(0).route());
    }

    @Test
    void anUnreachableSageMakerEndpointResetsTheConnection() {
        set(new SageMakerUnreachable());

        assertThrows(UncheckedIOException.class, () -> Http.postCsv(MOCK.endpointUri(Profiles.windTurbine()), READING));
    }

    @Test
    void afterHealingAllIsAsBefore() {
        set(new GatewayRefusal(429));
        call();
        MOCK.faults().clear();

        assertEquals(200, call().statusCode());
    }

    @Test
    void callsToWarmUpAreNobodysCalls() {
        long before = MOCK.journal().counts().total();
        set(new GatewayRefusal(429));

        var answer = Http.post(MOCK.functionUri(Profiles.windTurbine()), READING, "User-Agent", "nacelle-warm-up");

        assertEquals(200, answer.statusCode());
        assertEquals(before, MOCK.journal().counts().total());
    }

    private static void assertFailed(String why) {
        var answer = call();

        assertEquals("500 " + INTERNAL, answer.statusCode() + " " + answer.body());
        assertEquals(why, record(answer).function().orElseThrow().failure().orElseThrow());
        assertEquals(List.of(), record(answer).attempts());
    }

    private static void set(Fault... faults) {
        MOCK.faults().set(Arrays.stream(faults).map(Rule::always).toList());
    }

    private static HttpResponse<String> call() {
        return Http.postCsv(MOCK.functionUri(Profiles.windTurbine()), READING);
    }

    private static CallRecord record(HttpResponse<String> answer) {
        return MOCK.journal()
                .find(answer.headers().firstValue("Apigw-Requestid").orElseThrow())
                .orElseThrow();
    }

    private static List<Integer> statuses(CallRecord record) {
        var statuses = new ArrayList<Integer>();
        for (AttemptRecord attempt : record.attempts()) {
            statuses.add(attempt.response().orElseThrow().status());
        }
        return statuses;
    }
}

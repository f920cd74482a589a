package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.RuntimeFailure.Kind;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
    @Test
    void eachFaultKnowsItsTypeItsHopAndHowToSayItInOneLine() {
        var told = EveryFault.one().stream()
                .map(fault -> fault.type() + " | " + fault.hop().wireName() + " | " + fault.summary() + "\n")
                .reduce("", String::concat);

        assertEquals("""
                latency | lambda | The function takes 250 ms longer
                cold-start | lambda | The function starts cold after 5 min without a call: 1 s to 3 s
                slow-body | api-gateway | The answer's body trickles in over 1 s
                connection | tls | The connection is reset
                gateway-refusal | api-gateway | API Gateway answers 429 Too Many Requests
                payload-format | api-gateway | API Gateway sends payload format 2.0
                function-throttled | lambda | Lambda starts no more of the function
                function-crashed | lambda | The function crashes with java.lang.OutOfMemoryError
                function-timed-out | lambda | The function is stopped after 3 s
                wrong-result | lambda | The function's result is wrong: null
                older-handler | lambda | The function is the workshop's: workshop-2023
                sagemaker-error | sagemaker | SageMaker answers ValidationError (400), endpoint deleted
                sagemaker-unreachable | sagemaker | The function cannot reach SageMaker, first attempt only
                model-error | model | The model's container answers 400
                wrong-answer | model | The model answers no score: not a number
                """, told);
    }

    @Test
    void everySummaryIsOneLineOfItsOwn() {
        var summaries = EveryFault.variety().distinct().map(Fault::summary).toList();

        assertEquals(summaries.size(), summaries.stream().distinct().count());
        assertTrue(summaries.stream().allMatch(line -> line.lines().count() == 1 && !line.endsWith(".")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeIsRefused(Runnable maker, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, maker::run).getMessage());
    }

    static Stream<Arguments> refused() {
        var ms = Duration.ofMillis(1);
        return Stream.of(
                refusal(
                        () -> new Latency(Hop.DNS, Delay.fixed(ms)),
                        "hop is dns; it can be api-gateway, lambda, sagemaker, model"),
                refusal(
                        () -> new ColdStart(ms.negated(), Delay.fixed(ms)),
                        "idle is -1 ms; it can be 0 to 600000 ms, in whole milliseconds"),
                refusal(
                        () -> new SlowBody(Duration.ZERO),
                        "duration is 0 ms; it can be 1 to 600000 ms, in whole milliseconds"),
                refusal(() -> new GatewayRefusal(200), "status is 200; it can be 401, 403, 404, 429, 500, 503"),
                refusal(() -> new FunctionCrashed(" ", ""), "errorType is empty; it can be any exception's name"),
                refusal(
                        () -> new FunctionTimedOut(ms),
                        "limit is 1 ms; it can be 100 to 29000 ms, in whole milliseconds"),
                refusal(
                        () -> new OlderHandler(HandlerGeneration.CURRENT),
                        "generation is current; it can be any older one"),
                refusal(() -> new RuntimeFailure(Kind.THROTTLED, 0), "attempts is 0; it can be 1 or more"),
                refusal(() -> new SageMakerUnreachable(-1), "attempts is -1; it can be 1 or more"),
                refusal(() -> new ModelFailure(399, ""), "status is 399; it can be 400 to 599"),
                refusal(() -> new ModelFailure(600, ""), "status is 600; it can be 400 to 599"));
    }

    private static Arguments refusal(Runnable maker, String message) {
        return Arguments.of(maker, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | Unauthorized
            403 | Forbidden
            404 | Not Found
            429 | Too Many Requests
            500 | Internal Server Error
            503 | Service Unavailable
            """)
    void theGatewaySaysWhatAwssSays(int status, String message) {
        assertEquals(message, new GatewayRefusal(status).message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            endpoint-deleted    | endpoint-not-found  | false
            no-capacity         | no-capacity         | false
            model-not-ready     | model-not-ready     | true
            throttled           | throttled           | true
            service-unavailable | service-unavailable | true
            internal-failure    | internal-failure    | true
            internal-dependency | internal-dependency | false
            container-timed-out | model-timed-out     | false
            access-denied       | access-denied       | false
            token-expired       | expired-token       | false
            token-invalid       | unrecognized-client | false
            signature-wrong     | invalid-signature   | false
            """)
    void aFailureOfSageMakerIsOneOfTheServicesOwnErrors(String kind, String error, boolean triedAgain) {
        var failure = kind(kind);

        assertEquals(ServiceError.named(error), failure.error());
        assertEquals(triedAgain, failure.isTriedAgain());
    }

    @Test
    void aFailureOfTheFirstAttemptsLeavesTheNextOnesAlone() {
        var twice = new RuntimeFailure(Kind.THROTTLED, 2);

        assertTrue(twice.hits(1) && twice.hits(2) && !twice.hits(3));
        assertTrue(new RuntimeFailure(Kind.THROTTLED).hits(1_000_000));
        assertTrue(new SageMakerUnreachable(1).hits(1) && !new SageMakerUnreachable(1).hits(2));
    }

    @Test
    void aResultIsTooLargeByOneByte() {
        assertEquals(6_291_557, WrongResult.Kind.TOO_LARGE.bytes().length);
        assertArrayEquals(new byte[0], WrongResult.Kind.EMPTY.bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | true
            29  | false
            30  | true
            31  | true
            """)
    void aFunctionStartsColdAfterItsPause(int secondsSince, boolean cold) {
        var now = Instant.parse("2026-11-22T10:00:00Z");
        var start = new ColdStart(Duration.ofSeconds(30), Delay.fixed(Duration.ofSeconds(2)));
        var lastCall = secondsSince == 0 ? FaultBoard.NEVER : now.minusSeconds(secondsSince);

        assertEquals(cold, start.isDue(now, lastCall));
    }

    private static Kind kind(String wireName) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}

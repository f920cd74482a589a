package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest {
    /** API Gateway's own limit is 30 s; Lambda needs some of it, and the console's default is 3 s. */
    @ParameterizedTest
    @CsvSource({
        "900000, 10000, 25000, 10000",
        "28000,  10000, 25000, 10000",
        "25500,  10000, 25000, 10000",
        "25499,  10000, 24999, 10000",
        "3000,   10000, 2500,  2500",
        "501,    10000, 1,     1",
        "28000,  25000, 25000, 25000",
        "28000,  100,   25000, 100"
    })
    void theCallEndsBeforeApiGatewayAndLambdaGiveUp(long left, long attempt, long call, long expectedAttempt) {
        assertEquals(
                new Attempt.Done<>(new TimeLimits(Duration.ofMillis(call), Duration.ofMillis(expectedAttempt))),
                TimeLimits.within(Duration.ofMillis(left), Duration.ofMillis(attempt)));
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 499, 0, -1})
    void withoutTimeThereIsNoCall(long left) {
        var failure = TimeLimits.within(Duration.ofMillis(left), Duration.ofSeconds(10))
                .match(limits -> null, failed -> failed);

        assertEquals(
                new Failure(
                        ErrorCode.TIMED_OUT,
                        "The function had no time left to ask the model.",
                        "Left were " + left + " ms: the function's time-out is too short"),
                failure);
    }
}

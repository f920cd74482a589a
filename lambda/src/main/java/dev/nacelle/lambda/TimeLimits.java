package dev.nacelle.lambda;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.time.Duration;

/**
 * How long SageMaker may take for one call of the function.
 *
 * @param call all attempts together, with the pauses between them
 * @param attempt each attempt
 */
record TimeLimits(Duration call, Duration attempt) {
    /** The SDK's own default is four: a slow endpoint would outlast API Gateway. */
    static final int ATTEMPTS = 2;

    /** API Gateway hangs up after 30 s at most; the rest is for the way there and back, and for a start. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(25);

    /** What the function needs to turn a failure into an answer before Lambda stops it. */
    static final Duration RESERVE = Duration.ofMillis(500);

    /**
     * The limits for a call that must be over in time; a failure if there is no time at all.
     *
     * @param timeLeft how long the function may still run
     * @param attempt how long an attempt may take where there is time enough
     */
    static Attempt<TimeLimits> within(Duration timeLeft, Duration attempt) {
        var usable = timeLeft.minus(RESERVE);
        if (usable.toMillis() <= 0) {
            return new Attempt.Failed<>(new Failure(
                    ErrorCode.TIMED_OUT,
                    "The function had no time left to ask the model.",
                    "Left were " + timeLeft.toMillis() + " ms: the function's time-out is too short"));
        }
        var call = shorter(usable, LONGEST_CALL);
        return new Attempt.Done<>(new TimeLimits(call, shorter(call, attempt)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.fail;

import dev.nacelle.contract.ErrorCode;

/** What tests ask of an attempt. */
final class Attempts {
    private Attempts() {}

    /** Its value; the test fails if there is none. */
    static <T> T value(Attempt<T> attempt) {
        return attempt.match(value -> value, failure -> fail("Failed: " + failure));
    }

    /** Why it failed; the test fails if it did not. */
    static Failure failure(Attempt<?> attempt) {
        return attempt.match(value -> fail("Did not fail: " + value), failure -> failure);
    }

    /** The code it failed with. */
    static ErrorCode code(Attempt<?> attempt) {
        return failure(attempt).code();
    }
}

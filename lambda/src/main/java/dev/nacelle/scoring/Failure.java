package dev.nacelle.scoring;

import dev.nacelle.contract.ErrorCode;

/**
 * What went wrong with one call.
 *
 * @param message what happened, one sentence for the caller: no account id, no ARN, no console address
 * @param detail the failing service's own words, for the log only; empty where there are none
 */
public record Failure(ErrorCode code, String message, String detail) {
    /** A failure that its code tells fully. */
    public static Failure of(ErrorCode code) {
        return of(code, "");
    }

    /** A failure told to the caller in its code's words, and to the log in these. */
    public static Failure of(ErrorCode code, String detail) {
        return new Failure(code, code.message(), detail);
    }
}

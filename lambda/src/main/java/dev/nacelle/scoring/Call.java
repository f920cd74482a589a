package dev.nacelle.scoring;

import java.time.Duration;

/**
 * What is known of one call besides the request itself.
 *
 * @param requestId told to the caller and to the log, so that one leads to the other; empty if there is none
 * @param eventKind what delivered the request, such as {@code http-api}
 * @param payloadFormat of the event it came in: {@code 1.0}, {@code 2.0} or {@code unknown}
 * @param cold whether it is the first one of this instance of the function
 * @param timeAtStart how long the function may run from the stopwatch's beginning until it is stopped
 * @param watch running since the event arrived
 */
public record Call(
        String requestId, String eventKind, String payloadFormat, boolean cold, Duration timeAtStart, Stopwatch watch) {

    /** How long the function may still run; not above zero when its time is over. */
    public Duration timeLeft() {
        return timeAtStart.minus(watch.elapsed());
    }

    /** {@code cold} or {@code warm}. */
    public String start() {
        return cold ? "cold" : "warm";
    }
}

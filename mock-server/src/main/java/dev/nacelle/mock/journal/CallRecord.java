package dev.nacelle.mock.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call of the mock, hop by hop.
 *
 * @param sequence counts the calls of one mock from 1 without a gap
 * @param id the request id in the answer, so that a caller can find its call again
 * @param start when it came
 * @param client the caller's address
 * @param route what it was taken to, such as {@code /default/turbine-score}: the path, without its query
 * @param request as it came
 * @param function the function's run; empty when the call did not get that far
 * @param attempts the function's requests to SageMaker, in order
 * @param response as it was meant to go out
 * @param delivery how it went out: {@code whole}, or in what way it was disturbed
 * @param faults what was done wrong on purpose, in words and in order
 * @param answeredNanos nanoseconds from the start until the answer was made
 * @param sentNanos nanoseconds from the start until it was sent, a wait on purpose included
 */
public record CallRecord(
        long sequence,
        String id,
        Instant start,
        String client,
        String route,
        KeptRequest request,
        Optional<FunctionRecord> function,
        List<AttemptRecord> attempts,
        KeptResponse response,
        String delivery,
        List<String> faults,
        long answeredNanos,
        long sentNanos) {
    public CallRecord {
        attempts = List.copyOf(attempts);
        faults = List.copyOf(faults);
    }

    /** Nanoseconds spent in requests to SageMaker, all attempts together, without the SDK's waits between them. */
    public long sageMakerNanos() {
        return attempts.stream().mapToLong(attempt -> attempt.time().nanos()).sum();
    }

    /** Nanoseconds spent in the function and what it asked. */
    public long functionNanos() {
        return function.map(run -> run.time().nanos()).orElse(0L);
    }

    CallRecord withSequence(long other) {
        return new CallRecord(
                other,
                id,
                start,
                client,
                route,
                request,
                function,
                attempts,
                response,
                delivery,
                faults,
                answeredNanos,
                sentNanos);
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        long weight = 4 * Weight.OBJECT + route.length() + request.weight() + response.weight();
        for (var words : faults) {
            weight += words.length();
        }
        for (var attempt : attempts) {
            weight += attempt.weight();
        }
        return weight + function.map(FunctionRecord::weight).orElse(0L);
    }
}

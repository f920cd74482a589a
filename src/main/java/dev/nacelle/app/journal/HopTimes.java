package dev.nacelle.app.journal;

import dev.nacelle.mock.journal.CallRecord;

/**
 * What a call took at the mock, hop by hop; the parts add up to the whole.
 *
 * @param gateway nanoseconds in API Gateway, a wait on purpose included
 * @param function nanoseconds in the function itself
 * @param sageMaker nanoseconds in requests to SageMaker, the model's included
 * @param attempts how many such requests there were
 */
record HopTimes(long gateway, long function, long sageMaker, int attempts) {

    static HopTimes of(CallRecord call) {
        // Asked past the function, all of it is SageMaker's.
        if (call.function().isEmpty() && call.route().startsWith("/endpoints/")) {
            return new HopTimes(0, 0, call.sentNanos(), 1);
        }
        long sageMaker = call.sageMakerNanos();
        long function = Math.max(0, call.functionNanos() - sageMaker);
        return new HopTimes(
                Math.max(0, call.sentNanos() - function - sageMaker),
                function,
                sageMaker,
                call.attempts().size());
    }

    long whole() {
        return gateway + function + sageMaker;
    }
}

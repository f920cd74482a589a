package dev.nacelle.mock.journal;

import java.util.Optional;

/**
 * One request of the AWS SDK to the SageMaker Runtime. The SDK sends a second one by itself when the first fails in
 * passing, so a call can have several of these and still be answered well.
 *
 * @param number 1 for the first
 * @param time when it was sent and answered
 * @param request signed, as it would go out
 * @param response what came back; in it the model's answer
 * @param failure why nothing came back, such as a broken connection or the SDK's own time-out
 */
public record AttemptRecord(
        int number, Span time, KeptRequest request, Optional<KeptResponse> response, Optional<String> failure) {

    long weight() {
        return Weight.OBJECT
                + request.weight()
                + response.map(KeptResponse::weight).orElse(0L)
                + failure.map(String::length).orElse(0);
    }
}

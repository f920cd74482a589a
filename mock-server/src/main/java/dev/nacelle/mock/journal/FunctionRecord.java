package dev.nacelle.mock.journal;

import java.util.Optional;

/**
 * One run of a function.
 *
 * @param event UTF-8 JSON as API Gateway made it, secrets masked
 * @param time when it began and ended, any wait before included
 * @param result what the function wrote, JSON or not
 * @param failure why it wrote nothing
 */
public record FunctionRecord(KeptBody event, Span time, Optional<KeptBody> result, Optional<String> failure) {

    long weight() {
        return Weight.OBJECT
                + Weight.of(event)
                + result.map(Weight::of).orElse(0L)
                + failure.map(String::length).orElse(0);
    }
}

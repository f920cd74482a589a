package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.ErrorKeys;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;

/**
 * A failure as the caller gets it: a status and a JSON object under the keys of {@link ErrorKeys}. Of the failure's
 * detail nothing is told.
 */
final class ErrorAnswer {
    private ErrorAnswer() {}

    /** The answer to the request of that id. */
    static WireResponse of(Failure failure, String requestId) {
        return new WireResponse(failure.code().status(), headers(failure.code()), Body.of(json(failure, requestId)));
    }

    private static Headers headers(ErrorCode code) {
        return code.retryAfter()
                .map(wait -> AnswerHeaders.JSON.with(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds())))
                .orElse(AnswerHeaders.JSON);
    }

    private static String json(Failure failure, String requestId) {
        return JsonText.object(json -> {
            json.writeStringField(ErrorKeys.CODE, failure.code().name());
            json.writeStringField(ErrorKeys.HOP, failure.code().hop().wireName());
            json.writeStringField(ErrorKeys.MESSAGE, failure.message());
            json.writeStringField(ErrorKeys.HINT, failure.code().hint());
            json.writeBooleanField(ErrorKeys.RETRYABLE, failure.code().isRetryable());
            json.writeStringField(ErrorKeys.REQUEST_ID, requestId);
        });
    }
}

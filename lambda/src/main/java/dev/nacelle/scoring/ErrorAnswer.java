package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.METHOD_NOT_ALLOWED;

import com.fasterxml.jackson.core.JsonFactory;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.ErrorKeys;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A failure as the caller gets it: a status and a JSON object under the keys of {@link ErrorKeys}. Of the failure's
 * detail nothing is told.
 */
public final class ErrorAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private ErrorAnswer() {}

    /** The answer to the request of that id. */
    public static WireResponse of(Failure failure, String requestId) {
        return new WireResponse(failure.code().status(), headers(failure.code()), Body.of(json(failure, requestId)));
    }

    private static Headers headers(ErrorCode code) {
        var headers = code == METHOD_NOT_ALLOWED
                ? AnswerHeaders.JSON.with(HeaderNames.ALLOW, AnswerHeaders.METHODS)
                : AnswerHeaders.JSON;
        return code.retryAfter()
                .map(wait -> headers.with(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds())))
                .orElse(headers);
    }

    private static String json(Failure failure, String requestId) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField(ErrorKeys.CODE, failure.code().name());
            json.writeStringField(ErrorKeys.HOP, failure.code().hop().wireName());
            json.writeStringField(ErrorKeys.MESSAGE, failure.message());
            json.writeStringField(ErrorKeys.HINT, failure.code().hint());
            json.writeStringField(ErrorKeys.REQUEST_ID, requestId);
            json.writeEndObject();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException("Writing to memory failed", cannotBe);
        }
        return text.toString();
    }
}

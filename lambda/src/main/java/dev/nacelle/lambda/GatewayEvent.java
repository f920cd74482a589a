package dev.nacelle.lambda;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import java.util.Base64;
import java.util.Optional;

/**
 * What the function reads of an event, in whichever payload format it came.
 *
 * @param kind what sent it
 * @param payloadFormat {@code 1.0}, {@code 2.0} or {@code unknown}; REST APIs and load balancers are near enough to 1.0
 *     to be called so
 * @param method as sent; nothing if the event is no HTTP request
 * @param path as the event has it: of a REST API's without the stage, of an HTTP API's with a named stage in front
 * @param query percent-encoded, without the question mark; empty when there is none
 * @param headers as API Gateway spells them: mixed case in 1.0, lower case in 2.0
 * @param body as it stands in the event, empty if there is none; nothing if it is no text
 * @param base64 whether the body is base64 of the body
 * @param requestId API Gateway's
 */
record GatewayEvent(
        EventKind kind,
        String payloadFormat,
        Optional<String> method,
        String path,
        String query,
        Headers headers,
        Optional<String> body,
        boolean base64,
        Optional<String> requestId) {
    static final String UNKNOWN_FORMAT = "unknown";

    /** The HTTP request the event stands for. */
    Attempt<WireRequest> request() {
        return method.map(this::request).orElseGet(() -> noRequest(kind.words() + ", which is no HTTP request"));
    }

    private Attempt<WireRequest> request(String sentMethod) {
        return body.map(this::decoded)
                .orElseGet(() -> noRequest("an event whose body is no text"))
                .then(bytes -> new Attempt.Done<>(new WireRequest(sentMethod, path, query, headers, bytes)));
    }

    private Attempt<Body> decoded(String text) {
        try {
            return new Attempt.Done<>(base64 ? Body.of(Base64.getDecoder().decode(text)) : Body.of(text));
        } catch (IllegalArgumentException notBase64) {
            return new Attempt.Failed<>(Failure.of(ErrorCode.BAD_BASE64));
        }
    }

    private static <T> Attempt<T> noRequest(String what) {
        return new Attempt.Failed<>(
                new Failure(ErrorCode.EVENT_NOT_UNDERSTOOD, "The function was called with " + what + ".", ""));
    }
}

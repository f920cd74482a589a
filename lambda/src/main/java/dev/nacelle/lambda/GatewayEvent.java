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
 * @param method as sent; nothing if the event is not one of API Gateway's
 * @param headers as API Gateway spells them: mixed case in 1.0, lower case in 2.0
 * @param body as it stands in the event; empty if there is none
 * @param base64 whether the body is base64 of the body
 * @param requestId API Gateway's
 */
record GatewayEvent(Optional<String> method, Headers headers, String body, boolean base64, Optional<String> requestId) {

    /**
     * The HTTP request the event stands for. Path and query are left out: API Gateway's route has chosen the function
     * by them, and it looks at them no more.
     */
    Attempt<WireRequest> request() {
        return method.map(this::request)
                .orElseGet(() -> new Attempt.Failed<>(Failure.of(
                        ErrorCode.EVENT_NOT_UNDERSTOOD,
                        "Neither httpMethod nor requestContext.http.method in the event")));
    }

    private Attempt<WireRequest> request(String sentMethod) {
        return decoded().then(bytes -> new Attempt.Done<>(new WireRequest(sentMethod, "/", "", headers, bytes)));
    }

    private Attempt<Body> decoded() {
        try {
            return new Attempt.Done<>(base64 ? Body.of(Base64.getDecoder().decode(body)) : Body.of(body));
        } catch (IllegalArgumentException notBase64) {
            return new Attempt.Failed<>(Failure.of(ErrorCode.BAD_BASE64));
        }
    }
}

package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;

/**
 * The answers an HTTP API gives by itself, to the byte. They carry no CORS headers.
 *
 * <p>Source: recorded from AWS, April 2025 (500); API Gateway developer guide and users' reports (404, 413).
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of values that never change
enum GatewayError {
    /** No stage or route of that path. */
    NOT_FOUND(404, "Not Found"),
    /** More than the gateway (10 MB) or Lambda (6 MB) takes. */
    TOO_LARGE(413, "Request Entity Too Large"),
    /** The function failed, or its result is none the gateway understands. */
    INTERNAL(500, "Internal Server Error");

    private final GatewayAnswer answer;

    GatewayError(int status, String message) {
        answer = answer(status, message);
    }

    /** An answer of that form. */
    static GatewayAnswer answer(int status, String message) {
        return new GatewayAnswer(status, MediaTypes.JSON, Headers.none(), Body.of("{\"message\":\"" + message + "\"}"));
    }

    GatewayAnswer answer() {
        return answer;
    }
}

package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;

/**
 * Why a gateway answers by itself, and what, to the byte. An HTTP API says little, and the same for many reasons; a REST
 * API adds the header {@code x-amzn-ErrorType}.
 *
 * <p>Source: recorded from AWS (500 and 502, April 2025), API Gateway developer guide and users' reports;
 * {@code docs/reference/mock.md} says which for each.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of values that never change
enum GatewayError {
    /** The request line and the headers are longer than 10,240 bytes. */
    HEADERS_TOO_LARGE(
            http(431, "Request Header Fields Too Large"), restText(413, "HTTP header is larger than 10240 bytes.")),

    /** The body is longer than 10 MB. */
    BODY_TOO_LARGE(
            http(413, "Request Entity Too Large"), restText(413, "HTTP content length exceeded 10485760 bytes.")),

    /** The event is longer than Lambda takes, 6 MB. */
    EVENT_TOO_LARGE(
            http(413, "Request Entity Too Large"),
            rest(413, "{\"message\": \"Request Too Long\"}", "RequestTooLargeException")),

    /** No stage or route of that method and path. */
    NO_ROUTE(
            http(404, "Not Found"),
            rest(403, message("Missing Authentication Token"), "MissingAuthenticationTokenException")),

    /** More requests than the throttle lets through. */
    THROTTLED(http(429, "Too Many Requests"), rest(429, message("Too Many Requests"), "TooManyRequestsException")),

    /** More requests than the usage plan of an API key allows; REST APIs only. */
    QUOTA_EXCEEDED(http(429, "Too Many Requests"), rest(429, message("Limit Exceeded"), "LimitExceededException")),

    /** What a JWT or Lambda authorizer reads is missing, or the token is not valid. */
    UNAUTHORIZED(http(401, "Unauthorized"), rest(401, message("Unauthorized"), "UnauthorizedException")),

    /** The request has no AWS signature. */
    NOT_SIGNED(
            http(403, "Forbidden"),
            rest(403, message("Missing Authentication Token"), "MissingAuthenticationTokenException")),

    /** Nobody knows the access key the request is signed with. */
    UNKNOWN_ACCESS_KEY(
            http(403, "Forbidden"),
            rest(
                    403,
                    message("The security token included in the request is invalid."),
                    "UnrecognizedClientException")),

    /** The signature is another one. */
    WRONG_SIGNATURE(
            http(403, "Forbidden"),
            rest(
                    403,
                    message("The request signature we calculated does not match the signature you provided."
                            + " Check your AWS Secret Access Key and signing method."
                            + " Consult the service documentation for details."),
                    "InvalidSignatureException")),

    /** The signature is for another service. */
    SIGNED_FOR_ANOTHER_SERVICE(
            http(403, "Forbidden"),
            rest(
                    403,
                    message("Credential should be scoped to correct service: 'execute-api'. "),
                    "InvalidSignatureException")),

    /** The signature is for another region. */
    SIGNED_FOR_ANOTHER_REGION(
            http(403, "Forbidden"),
            rest(403, message("Credential should be scoped to a valid region. "), "InvalidSignatureException")),

    /** The signature's time is more than five minutes away. */
    SIGNATURE_EXPIRED(http(403, "Forbidden"), rest(403, message("Signature expired"), "InvalidSignatureException")),

    /** The token lacks the scope; HTTP APIs only. */
    SCOPE_LACKING(http(403, "Forbidden"), rest(403, message("Forbidden"), "ForbiddenException")),

    /** A Lambda authorizer said no. */
    DENIED(
            http(403, "Forbidden"),
            rest(
                    403,
                    "{\"Message\":\"User is not authorized to access this resource with an explicit deny in an"
                            + " identity-based policy\"}",
                    "AccessDeniedException")),

    /** The API key is missing or unknown; REST APIs only. */
    NO_API_KEY(http(403, "Forbidden"), rest(403, message("Forbidden"), "ForbiddenException")),

    /** The Lambda authorizer failed, or its answer is none. */
    AUTHORIZER_FAILED(
            http(500, "Internal Server Error"), rest(500, "{\"message\":null}", "AuthorizerConfigurationException")),

    /** Lambda would not run the function, such as for too many calls at once. */
    FUNCTION_THROTTLED(
            http(500, "Internal Server Error"),
            rest(500, "{\"message\": \"Internal server error\"}", "InternalServerErrorException")),

    /** The function failed, by itself or by Lambda's time-out. */
    FUNCTION_FAILED(
            http(500, "Internal Server Error"),
            rest(502, "{\"message\": \"Internal server error\"}", "InternalServerErrorException")),

    /** The function's result is none the gateway understands. */
    BAD_RESULT(
            http(500, "Internal Server Error"),
            rest(502, "{\"message\": \"Internal server error\"}", "InternalServerErrorException")),

    /** The function took longer than the integration may. */
    TIMED_OUT(
            http(503, "Service Unavailable"),
            rest(504, "{\"message\": \"Endpoint request timed out\"}", "InternalServerErrorException"));

    private final GatewayAnswer ofHttpApi;
    private final GatewayAnswer ofRestApi;

    GatewayError(GatewayAnswer ofHttpApi, GatewayAnswer ofRestApi) {
        this.ofHttpApi = ofHttpApi;
        this.ofRestApi = ofRestApi;
    }

    /**
     * The usual reason for an HTTP API to answer that status by itself.
     *
     * @throws IllegalArgumentException if it never does, or only for the size of a request
     */
    static GatewayError usual(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> SCOPE_LACKING;
            case 404 -> NO_ROUTE;
            case 429 -> THROTTLED;
            case 500 -> FUNCTION_FAILED;
            case 503 -> TIMED_OUT;
            default -> throw new IllegalArgumentException("An API does not refuse with " + status);
        };
    }

    /** What an API of that kind says. */
    GatewayAnswer answer(ApiKind kind) {
        return kind == ApiKind.HTTP ? ofHttpApi : ofRestApi;
    }

    private static GatewayAnswer http(int status, String words) {
        return new GatewayAnswer(status, MediaTypes.JSON, Headers.none(), Body.of(message(words)));
    }

    private static GatewayAnswer rest(int status, String body, String type) {
        return new GatewayAnswer(status, MediaTypes.JSON, Headers.of("x-amzn-ErrorType", type), Body.of(body));
    }

    private static GatewayAnswer restText(int status, String body) {
        return new GatewayAnswer(status, "text; charset=utf-8", Headers.none(), Body.of(body));
    }

    private static String message(String words) {
        return "{\"message\":\"" + words + "\"}";
    }
}

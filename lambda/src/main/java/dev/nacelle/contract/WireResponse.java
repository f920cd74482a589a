package dev.nacelle.contract;

/**
 * An HTTP response, free of any framework's types.
 *
 * @param status 100 to 599
 * @param headers as sent
 * @param body decoded: never base64
 * @throws IllegalArgumentException if the status is none of HTTP's
 */
public record WireResponse(int status, Headers headers, Body body) {
    public WireResponse {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("No HTTP status: " + status);
        }
    }
}

package dev.nacelle.contract;

import java.util.Locale;

/**
 * An HTTP request, free of any framework's types.
 *
 * @param method in upper case
 * @param path percent-encoded, as sent, beginning with a slash
 * @param query percent-encoded, as sent, without the question mark; empty when there is none
 * @param headers as sent
 * @param body decoded: never base64
 */
public record WireRequest(String method, String path, String query, Headers headers, Body body) {
    public WireRequest {
        method = method.toUpperCase(Locale.ROOT);
    }
}

package dev.nacelle.mock.journal;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;

/**
 * A request as it is kept.
 *
 * @param method in upper case
 * @param path percent-encoded, as sent
 * @param query percent-encoded, without the question mark, secrets masked; may be empty
 * @param headers as sent, secrets masked
 * @param body decoded
 */
public record KeptRequest(String method, String path, String query, Headers headers, KeptBody body) {

    static KeptRequest of(WireRequest request, int mostBodyBytes) {
        return new KeptRequest(
                request.method(),
                request.path(),
                Secrets.maskedQuery(request.query()),
                Secrets.masked(request.headers()),
                KeptBody.of(request.body(), mostBodyBytes));
    }

    long weight() {
        return path.length() + query.length() + Weight.of(headers) + Weight.of(body);
    }
}

package dev.nacelle.mock.journal;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;

/**
 * A response as it is kept.
 *
 * @param status 100 to 599
 * @param headers as sent, secrets masked
 * @param body decoded
 */
public record KeptResponse(int status, Headers headers, KeptBody body) {

    static KeptResponse of(WireResponse response, int mostBodyBytes) {
        return new KeptResponse(
                response.status(), Secrets.masked(response.headers()), KeptBody.of(response.body(), mostBodyBytes));
    }

    long weight() {
        return Weight.of(headers) + Weight.of(body);
    }
}

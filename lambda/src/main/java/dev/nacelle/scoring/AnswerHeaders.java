package dev.nacelle.scoring;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;

/**
 * The header fields on the function's answers.
 *
 * <p>The workshop's function sends the first three CORS fields; browsers want the methods as well before they send
 * {@code text/csv}. API Gateway drops them all when CORS is configured on the API, and sends its own.
 */
final class AnswerHeaders {
    /** What the function answers with something other than 405. */
    static final String METHODS = "POST,OPTIONS";

    /** On every answer, so that a page in a browser may read errors too. */
    static final Headers CORS = Headers.of(
            HeaderNames.ALLOW_ORIGIN, "*",
            HeaderNames.ALLOW_CREDENTIALS, "true",
            HeaderNames.ALLOW_HEADERS, "*",
            HeaderNames.ALLOW_METHODS, METHODS);

    /** On every answer with a body. */
    static final Headers JSON =
            Headers.of(HeaderNames.CONTENT_TYPE, MediaTypes.JSON).with(CORS);

    private AnswerHeaders() {}
}

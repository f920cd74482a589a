package dev.nacelle.scoring;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireResponse;
import java.util.Optional;

/** Puts the header fields on an answer that every answer carries, errors included, so that a page may read those. */
final class AnswerHeaders {
    /** On every answer with a body. */
    static final Headers JSON = Headers.of(HeaderNames.CONTENT_TYPE, MediaTypes.JSON);

    /** What a page's script may read besides what browsers always let it read. */
    private static final String EXPOSED = HeaderNames.VERSION
            + ','
            + HeaderNames.PAYLOAD_FORMAT
            + ','
            + HeaderNames.SAGEMAKER_MILLIS
            + ','
            + HeaderNames.TOTAL_MILLIS
            + ','
            + HeaderNames.START
            + ','
            + HeaderNames.RETRY_AFTER
            + ','
            + HeaderNames.GATEWAY_REQUEST_ID;

    private static final int METHOD_NOT_ALLOWED = 405;

    private final AnswerSettings settings;

    AnswerHeaders(AnswerSettings settings) {
        this.settings = settings;
    }

    /** What is answered with something other than 405. */
    String methods() {
        return settings.selfDescription() ? "GET,HEAD," + Cors.METHODS : Cors.METHODS;
    }

    /**
     * The answer with all its fields: its own, then CORS, then those for a tester.
     *
     * @param origin as the request tells it
     */
    WireResponse on(WireResponse answer, Optional<String> origin, Call call) {
        var cors = settings.cors().fields(origin);
        var headers = answer.headers().with(cors);
        if (answer.status() == METHOD_NOT_ALLOWED) {
            headers = headers.with(HeaderNames.ALLOW, methods());
        }
        if (settings.testerHeaders()) {
            headers = headers.with(exposed(cors)).with(forTester(call));
        }
        return new WireResponse(answer.status(), headers, answer.body());
    }

    private static Headers exposed(Headers cors) {
        return cors.first(HeaderNames.ALLOW_ORIGIN).isPresent()
                ? Headers.of(HeaderNames.EXPOSE_HEADERS, EXPOSED)
                : Headers.none();
    }

    private static Headers forTester(Call call) {
        return Headers.of(
                HeaderNames.VERSION, Version.current(),
                HeaderNames.PAYLOAD_FORMAT, call.payloadFormat(),
                HeaderNames.SAGEMAKER_MILLIS, Long.toString(call.watch().sagemakerMillis()),
                HeaderNames.TOTAL_MILLIS, Long.toString(call.watch().totalMillis()),
                HeaderNames.START, call.start());
    }
}

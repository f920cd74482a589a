package dev.nacelle.scoring;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireResponse;
import java.util.ArrayList;
import java.util.List;
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

    private static final int USUAL_COUNT = 12;

    private final AnswerSettings settings;
    private final boolean sameForAll;
    private final Headers corsOfAll;

    AnswerHeaders(AnswerSettings settings) {
        this.settings = settings;
        var origins = settings.cors().origins();
        this.sameForAll = origins.isEmpty() || origins.contains("*");
        this.corsOfAll = settings.cors().fields(Optional.empty());
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
        var cors = sameForAll ? corsOfAll : settings.cors().fields(origin);
        var fields = new ArrayList<Headers.Field>(USUAL_COUNT);
        fields.addAll(answer.headers().fields());
        fields.addAll(cors.fields());
        if (answer.status() == METHOD_NOT_ALLOWED) {
            fields.add(new Headers.Field(HeaderNames.ALLOW, methods()));
        }
        if (settings.testerHeaders()) {
            addForTester(call, cors, fields);
        }
        return new WireResponse(answer.status(), new Headers(fields), answer.body());
    }

    private static void addForTester(Call call, Headers cors, List<Headers.Field> fields) {
        if (cors.first(HeaderNames.ALLOW_ORIGIN).isPresent()) {
            fields.add(new Headers.Field(HeaderNames.EXPOSE_HEADERS, EXPOSED));
        }
        fields.add(new Headers.Field(HeaderNames.VERSION, Version.current()));
        fields.add(new Headers.Field(HeaderNames.PAYLOAD_FORMAT, call.payloadFormat()));
        fields.add(new Headers.Field(
                HeaderNames.SAGEMAKER_MILLIS, Long.toString(call.watch().sagemakerMillis())));
        fields.add(new Headers.Field(
                HeaderNames.TOTAL_MILLIS, Long.toString(call.watch().totalMillis())));
        fields.add(new Headers.Field(HeaderNames.START, call.start()));
    }
}

package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.WireRequest;
import java.util.Base64;
import java.util.Set;

/**
 * The body inside an event.
 *
 * @param text the string in the event
 * @param base64 whether that string is base64
 */
record EventBody(String text, boolean base64) {
    private static final Set<String> TEXT_TYPES =
            Set.of("application/json", "application/xml", "application/javascript");

    /**
     * The body as an HTTP API hands it on; an empty one is never base64.
     *
     * <p>Text travels as it is, all else as base64, and a request without a content type is "all else": the rule that
     * surprises people who call the API with a bare client. Source: recorded from AWS, April 2025, and reports that
     * agree.
     */
    static EventBody of(WireRequest request) {
        return of(
                request.body(),
                !isText(request.headers().first(HeaderNames.CONTENT_TYPE).orElse("")));
    }

    /** The body as a REST API with these binary media types hands it on. */
    static EventBody of(WireRequest request, MediaTypeList binary) {
        return of(request.body(), binary.matches(request.headers().first(HeaderNames.CONTENT_TYPE)));
    }

    private static EventBody of(Body body, boolean binary) {
        return binary && !body.isEmpty()
                ? new EventBody(Base64.getEncoder().encodeToString(body.bytes()), true)
                : new EventBody(body.text(), false);
    }

    private static boolean isText(String contentType) {
        var mediaType = contentType.isEmpty() ? "" : MediaTypeList.first(contentType);
        return mediaType.startsWith("text/") || TEXT_TYPES.contains(mediaType);
    }
}

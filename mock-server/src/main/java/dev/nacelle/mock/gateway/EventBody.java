package dev.nacelle.mock.gateway;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.WireRequest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * The body inside an event.
 *
 * <p>Text travels as it is, all else as base64, and a request without a content type is "all else": the rule that
 * surprises people who call the API with a bare client. Source: recorded from AWS, April 2025, and reports that agree.
 *
 * @param text the string in the event
 * @param base64 whether that string is base64
 */
record EventBody(String text, boolean base64) {
    private static final Set<String> TEXT_TYPES =
            Set.of("application/json", "application/xml", "application/javascript");

    /** The body of that request; an empty one is never base64. */
    static EventBody of(WireRequest request) {
        var body = request.body();
        if (body.isEmpty()
                || isText(request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""))) {
            return new EventBody(body.text(), false);
        }
        return new EventBody(Base64.getEncoder().encodeToString(body.bytes()), true);
    }

    private static boolean isText(String contentType) {
        int parameters = contentType.indexOf(';');
        var mediaType = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return mediaType.startsWith("text/") || TEXT_TYPES.contains(mediaType);
    }
}

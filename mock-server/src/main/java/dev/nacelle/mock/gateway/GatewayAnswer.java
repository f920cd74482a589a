package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An answer before the gateway adds what each of its answers has.
 *
 * @param status 200 to 599
 * @param contentType of the body
 * @param own the function's other headers, spelt as they are sent
 * @param body decoded
 */
record GatewayAnswer(int status, String contentType, Headers own, Body body) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The answer as it goes out over HTTP/1.1, header names and order as recorded from AWS, April 2025. */
    WireResponse onWire(Instant date, String requestId) {
        var sent = mayHaveBody() ? body : Body.empty();
        return new WireResponse(
                status,
                Headers.of("Date", HTTP_DATE.format(date))
                        .with(describing(sent))
                        .with("Connection", "keep-alive")
                        .with(HeaderNames.GATEWAY_REQUEST_ID, requestId)
                        .with(own),
                sent);
    }

    private Headers describing(Body sent) {
        return mayHaveBody()
                ? Headers.of(
                        HeaderNames.CONTENT_TYPE,
                        contentType,
                        HeaderNames.CONTENT_LENGTH,
                        Integer.toString(sent.size()))
                : Headers.none();
    }

    // RFC 9110, 6.4.1: these two have no content, whatever the function says.
    private boolean mayHaveBody() {
        return status != 204 && status != 304;
    }
}

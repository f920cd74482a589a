package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An answer before the gateway adds what each of its answers has.
 *
 * @param status 200 to 599
 * @param contentType of the body
 * @param own its other headers, spelt as they are sent
 * @param body decoded
 */
record GatewayAnswer(int status, String contentType, Headers own, Body body) {
    private static final TimeText HTTP_DATE =
            new TimeText(DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    /** The same with more headers. */
    GatewayAnswer with(Headers more) {
        return withOwn(own.with(more));
    }

    /** The same with other headers. */
    GatewayAnswer withOwn(Headers other) {
        return new GatewayAnswer(status, contentType, other, body);
    }

    /** The answer as it goes out over HTTP/1.1, header names and order as recorded from AWS, April 2025. */
    WireResponse onWire(ApiKind kind, Instant date, RequestIds ids) {
        var sent = mayHaveBody() ? body : Body.empty();
        var fields = new ArrayList<Headers.Field>();
        fields.add(new Headers.Field("Date", HTTP_DATE.of(date)));
        if (mayHaveBody()) {
            fields.add(new Headers.Field(HeaderNames.CONTENT_TYPE, contentType));
            fields.add(new Headers.Field(HeaderNames.CONTENT_LENGTH, Integer.toString(sent.size())));
        }
        fields.add(new Headers.Field("Connection", "keep-alive"));
        addOwnAndIds(kind, ids, fields);
        return new WireResponse(status, new Headers(fields), sent);
    }

    private void addOwnAndIds(ApiKind kind, RequestIds ids, List<Headers.Field> fields) {
        if (kind == ApiKind.HTTP) {
            fields.addAll(own.fields());
            fields.add(new Headers.Field(HeaderNames.GATEWAY_REQUEST_ID, ids.requestId()));
        } else {
            fields.add(new Headers.Field("x-amzn-RequestId", ids.requestId()));
            fields.add(new Headers.Field("x-amz-apigw-id", ids.extendedRequestId()));
            fields.addAll(own.fields());
        }
    }

    // RFC 9110, 6.4.1: these two have no content, whatever the function says.
    private boolean mayHaveBody() {
        return status != 204 && status != 304;
    }
}

package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;

/**
 * The size of what stands before a request's body.
 *
 * <p>Source: API Gateway developer guide, quotas: 10,240 bytes for the request line and the header values of an HTTP API,
 * for the header values of a REST API. What AWS answers beyond is not recorded, but that a REST API's users read the
 * words "HTTP header is larger than 10240 bytes."
 */
final class HeaderSize {
    private static final int MOST_BYTES = 10_240;
    private static final int METHOD_AND_VERSION = "  HTTP/1.1".length();

    private HeaderSize() {}

    static boolean isTooLarge(WireRequest request, ApiKind kind) {
        return values(request.headers()) + (kind == ApiKind.HTTP ? line(request) : 0) > MOST_BYTES;
    }

    private static int line(WireRequest request) {
        int query = request.query().isEmpty() ? 0 : 1 + request.query().length();
        return request.method().length() + request.path().length() + query + METHOD_AND_VERSION;
    }

    private static int values(Headers headers) {
        int size = 0;
        for (var field : headers.fields()) {
            size += field.value().length();
        }
        return size;
    }
}

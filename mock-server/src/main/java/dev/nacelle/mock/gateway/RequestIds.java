package dev.nacelle.mock.gateway;

import dev.nacelle.mock.aws.AwsIds;
import java.time.Instant;

/**
 * The ids a request gets.
 *
 * @param requestId the event's {@code requestId}; the answer's {@code Apigw-Requestid}, of a REST API
 *     {@code x-amzn-RequestId}
 * @param extendedRequestId of an HTTP API the same again; of a REST API the answer's {@code x-amz-apigw-id}
 * @param traceRoot {@code Root=1-...}, for callers that sent no trace of their own
 * @param traceParent sixteen hexadecimal digits; REST APIs tell it with the answer
 */
public record RequestIds(String requestId, String extendedRequestId, String traceRoot, String traceParent) {
    private static final int PARENT_BYTES = 8;

    /** Those of an HTTP API. */
    public static RequestIds ofHttpApi(String requestId, String traceRoot) {
        return new RequestIds(requestId, requestId, traceRoot, "");
    }

    static RequestIds draw(ApiKind kind, AwsIds ids, Instant time) {
        var gatewayId = ids.gatewayRequestId();
        return kind == ApiKind.HTTP
                ? ofHttpApi(gatewayId, ids.traceRoot(time))
                : new RequestIds(ids.requestUuid(), gatewayId, ids.traceRoot(time), ids.hex(PARENT_BYTES));
    }
}

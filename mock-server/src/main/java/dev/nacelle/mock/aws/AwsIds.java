package dev.nacelle.mock.aws;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/**
 * Makes ids in AWS's forms. Safe for use by many threads; the same seed gives the same ids in the same order.
 *
 * <p>Source of the forms: answers and events recorded from AWS, April 2025.
 */
public final class AwsIds {
    private static final int GATEWAY_ID_BYTES = 11;
    private static final int TRACE_BYTES = 12;

    private final Random random;

    /** Ids drawn from that generator. */
    public AwsIds(Random random) {
        this.random = random;
    }

    /** A request id of API Gateway's HTTP API: 15 characters of URL-safe base64 and an equals sign. */
    public String gatewayRequestId() {
        return Base64.getUrlEncoder().encodeToString(bytes(GATEWAY_ID_BYTES));
    }

    /** A request id of any other service: a random UUID. */
    public String requestUuid() {
        var bits = bytes(16);
        bits[6] = (byte) ((bits[6] & 0x0f) | 0x40);
        bits[8] = (byte) ((bits[8] & 0x3f) | 0x80);
        var numbers = ByteBuffer.wrap(bits);
        return new UUID(numbers.getLong(), numbers.getLong()).toString();
    }

    /** The root of an X-Ray trace begun at that time: {@code Root=1-}, eight hexadecimal digits, a dash, twenty-four. */
    public String traceRoot(Instant time) {
        return "Root=1-" + HexFormat.of().toHexDigits(time.getEpochSecond(), 8) + "-" + hex(TRACE_BYTES);
    }

    /** Twice as many hexadecimal digits, such as those of a span in a trace. */
    public String hex(int byteCount) {
        return HexFormat.of().formatHex(bytes(byteCount));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}

package dev.nacelle.mock.journal;

import dev.nacelle.contract.Body;
import java.util.Arrays;

/**
 * A body as far as it is kept.
 *
 * @param start the whole of it, or its first bytes
 * @param size how many bytes there were
 */
public record KeptBody(Body start, long size) {

    /** That body, or its first bytes where it has more than those; a letter of UTF-8 is not cut through. */
    static KeptBody of(Body body, int mostBytes) {
        return body.size() <= mostBytes
                ? new KeptBody(body, body.size())
                : new KeptBody(Body.of(Arrays.copyOf(body.bytes(), letterEnd(body.bytes(), mostBytes))), body.size());
    }

    // Bytes that go on a letter begin with the bits 10; there are at most three in a row.
    private static int letterEnd(byte[] bytes, int end) {
        for (int cut = end; cut >= Math.max(0, end - 3); cut--) {
            if ((bytes[cut] & 0xC0) != 0x80) {
                return cut;
            }
        }
        return end;
    }

    /** Whether bytes are missing. */
    public boolean isCut() {
        return start.size() < size;
    }
}

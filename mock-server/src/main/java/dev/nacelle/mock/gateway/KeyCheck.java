package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets in requests with an API key that has not used up its quota.
 *
 * <p>Source: API Gateway developer guide, "Usage plans and API keys for REST APIs" and "Gateway response types".
 */
final class KeyCheck implements Doorkeeper {
    private final FrontDoor.ApiKey door;
    private final Map<String, Long> used = new HashMap<>();

    KeyCheck(FrontDoor.ApiKey door) {
        this.door = door;
    }

    @Override
    public Entry judge(Arrival arrival) {
        var key = arrival.request().headers().first("x-api-key").orElse("");
        if (!door.keys().contains(key)) {
            return Entry.refused(GatewayError.NO_API_KEY.answer(ApiKind.REST));
        }
        return use(key)
                ? Entry.of(new Caller(
                        Map.of("apiKey", key, "apiKeyId", id(key)),
                        MissingNode.getInstance(),
                        MissingNode.getInstance()))
                : Entry.refused(GatewayError.QUOTA_EXCEEDED.answer(ApiKind.REST));
    }

    private synchronized boolean use(String key) {
        return used.merge(key, 1L, Long::sum) <= door.quota();
    }

    /** Ten letters and digits, the same for the same key. */
    private static String id(String key) {
        return "key%07x".formatted(key.hashCode() & 0xfff_ffff);
    }
}

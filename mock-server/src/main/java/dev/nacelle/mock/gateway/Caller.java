package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/**
 * Whom the front door let in, as the event tells it.
 *
 * @param identity members of {@code requestContext.identity} (payload format 1.0, REST APIs) that are known
 * @param authorizerV1 {@code requestContext.authorizer} of payload format 1.0 and REST APIs; missing if there is none
 * @param authorizerV2 the same of payload format 2.0
 */
record Caller(Map<String, String> identity, JsonNode authorizerV1, JsonNode authorizerV2) {
    private static final Caller ANYBODY = new Caller(Map.of(), MissingNode.getInstance(), MissingNode.getInstance());

    /** A caller nobody asked for a name. */
    static Caller anybody() {
        return ANYBODY;
    }
}

package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;

/**
 * Where calls go and how they are made: all a caller needs to know of an environment. The mock and every live endpoint
 * are values of it.
 */
public record Target(Endpoint endpoint, CallSettings settings) {
    /** An endpoint that is called in the {@linkplain CallSettings#usual() usual} way. */
    public static Target usual(Endpoint endpoint) {
        return new Target(endpoint, CallSettings.usual());
    }
}

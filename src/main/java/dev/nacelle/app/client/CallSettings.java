package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.MediaTypes;
import java.util.List;

/**
 * How calls to an endpoint are made. Secrets in it live in memory only and show in no text of it.
 *
 * @param mediaType sent as {@code Content-Type}: {@code text/csv}, or {@code text/plain} for the workshop's later editions
 * @param headers added to each call, in this order
 */
public record CallSettings(
        String mediaType,
        List<ExtraHeader> headers,
        Auth auth,
        TimeLimits limits,
        TrustSettings trust,
        ProxySettings proxy) {
    private static final CallSettings USUAL = new CallSettings(
            MediaTypes.CSV, List.of(), Auth.none(), TimeLimits.usual(), TrustSettings.usual(), ProxySettings.usual());

    public CallSettings {
        headers = List.copyOf(headers);
        if (!mediaType.matches("[\\w.+-]+/[\\w.+-]+( ?; ?[\\w=\".+-]+)*")) {
            throw new IllegalArgumentException("No media type: " + mediaType);
        }
    }

    /** What the workshop's API takes: CSV, no authorization; this computer's own certificates and proxy. */
    public static CallSettings usual() {
        return USUAL;
    }

    /** The same with that media type. */
    public CallSettings withMediaType(String other) {
        return new CallSettings(other, headers, auth, limits, trust, proxy);
    }

    /** The same with these header fields and no others. */
    public CallSettings withHeaders(List<ExtraHeader> others) {
        return new CallSettings(mediaType, others, auth, limits, trust, proxy);
    }

    /** The same with that authorization. */
    public CallSettings withAuth(Auth other) {
        return new CallSettings(mediaType, headers, other, limits, trust, proxy);
    }

    /** The same with these time limits. */
    public CallSettings withLimits(TimeLimits others) {
        return new CallSettings(mediaType, headers, auth, others, trust, proxy);
    }

    /** The same with that trust. */
    public CallSettings withTrust(TrustSettings other) {
        return new CallSettings(mediaType, headers, auth, limits, other, proxy);
    }

    /** The same with that proxy. */
    public CallSettings withProxy(ProxySettings other) {
        return new CallSettings(mediaType, headers, auth, limits, trust, other);
    }
}

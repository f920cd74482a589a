package dev.nacelle.mock.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An HTTP API's CORS configuration. With one, the gateway answers preflight requests itself and ignores what the
 * function says about CORS.
 *
 * <p>Source: API Gateway developer guide, "Configure CORS for HTTP APIs"; API reference, Cors.
 *
 * @param allowOrigins {@code https://host}, {@code *}, {@code https://*} or {@code http://*}
 * @param allowMethods in upper case, or {@code *}; without one no preflight succeeds
 * @param allowHeaders names in any case, or {@code *}; without one only a preflight that asks for none succeeds
 * @param exposeHeaders names a page's script may read, or {@code *}
 * @param maxAge how long a browser may remember a preflight
 * @param allowCredentials whether a page may send cookies; not together with the origin {@code *}
 * @throws IllegalArgumentException if AWS would refuse it
 */
public record CorsSettings(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Duration> maxAge,
        boolean allowCredentials) {
    static final String ANY = "*";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "DELETE", ANY);
    private static final Duration LONGEST_AGE = Duration.ofDays(1);

    public CorsSettings {
        allowOrigins = each(allowOrigins, origin -> origin.toLowerCase(Locale.ROOT));
        allowMethods = each(allowMethods, method -> method.toUpperCase(Locale.ROOT));
        allowHeaders = each(allowHeaders, name -> name.toLowerCase(Locale.ROOT));
        exposeHeaders = each(exposeHeaders, name -> name.toLowerCase(Locale.ROOT));
        allowOrigins.forEach(CorsSettings::requireOrigin);
        allowMethods.forEach(method -> Require.that(METHODS.contains(method), "No method for CORS: " + method));
        // In AWS's words, as the API answers the configuration.
        Require.that(
                !(allowCredentials && allowOrigins.contains(ANY)),
                "allow-credentials is not supported if 'allow-origin' is *");
        maxAge.ifPresent(age -> Require.that(
                !age.isNegative() && age.compareTo(LONGEST_AGE) <= 0,
                "A preflight is remembered for up to 86400 s, not " + age.toSeconds()));
    }

    /** Any page may send anything, without cookies. */
    public static CorsSettings anyOrigin() {
        return new CorsSettings(List.of(ANY), List.of(ANY), List.of(ANY), List.of(), Optional.empty(), false);
    }

    /** One page's origin may send anything. */
    public static CorsSettings origin(String origin) {
        return new CorsSettings(List.of(origin), List.of(ANY), List.of(ANY), List.of(), Optional.empty(), false);
    }

    /** The same with other methods. */
    public CorsSettings withMethods(String... methods) {
        return new CorsSettings(allowOrigins, List.of(methods), allowHeaders, exposeHeaders, maxAge, allowCredentials);
    }

    /** The same with other request headers. */
    public CorsSettings withHeaders(String... names) {
        return new CorsSettings(allowOrigins, allowMethods, List.of(names), exposeHeaders, maxAge, allowCredentials);
    }

    private static List<String> each(List<String> values, UnaryOperator<String> spelling) {
        return values.stream().map(spelling).toList();
    }

    private static void requireOrigin(String origin) {
        var host = origin.replaceFirst("^https?://", "");
        Require.that(
                origin.equals(ANY)
                        || (!host.equals(origin) && !host.isEmpty() && (host.equals(ANY) || !host.contains(ANY))),
                "An allowed origin is *, or begins with http:// or https://, without a partial wildcard; this is \u201c%s\u201d"
                        .formatted(origin));
    }
}

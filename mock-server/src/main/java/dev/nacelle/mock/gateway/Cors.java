package dev.nacelle.mock.gateway;

import static dev.nacelle.contract.HeaderNames.ALLOW_CREDENTIALS;
import static dev.nacelle.contract.HeaderNames.ALLOW_HEADERS;
import static dev.nacelle.contract.HeaderNames.ALLOW_METHODS;
import static dev.nacelle.contract.HeaderNames.ALLOW_ORIGIN;
import static dev.nacelle.contract.HeaderNames.EXPOSE_HEADERS;
import static dev.nacelle.contract.HeaderNames.ORIGIN;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a configured HTTP API says to browsers.
 *
 * <p>Source: API Gateway developer guide, "Configure CORS for HTTP APIs". That a preflight which does not fit is a 204
 * without a CORS header, that allowed origins ignore case, and that a preflight asking for no header gets an empty
 * {@code Access-Control-Allow-Headers} if none is configured, was validated against AWS by LocalStack's tests. In which
 * order and case the lists come back is not recorded: they come as they are configured, header names in lower case.
 *
 * @param settings the configuration
 */
record Cors(CorsSettings settings) {
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
    private static final String MAX_AGE = "Access-Control-Max-Age";
    private static final String PREFIX = "access-control-";

    /** The answer to a preflight request; nothing if it is none. */
    Optional<GatewayAnswer> preflight(WireRequest request) {
        var asked = request.headers().first(REQUEST_METHOD);
        return isOptions(request) && asked.isPresent()
                ? request.headers().first(ORIGIN).map(origin -> preflight(origin, asked.get(), request.headers()))
                : Optional.empty();
    }

    /** What an OPTIONS request gets that is no preflight and has no route. */
    Optional<GatewayAnswer> withoutRoute(WireRequest request) {
        return isOptions(request) ? Optional.of(noContent(Headers.none())) : Optional.empty();
    }

    /** The same answer with the configured headers instead of the function's. */
    GatewayAnswer applyTo(GatewayAnswer answer, WireRequest request) {
        return request.headers()
                .first(ORIGIN)
                .map(origin -> withoutTheFunctions(answer).with(headers(origin)))
                .orElseGet(() -> withoutTheFunctions(answer));
    }

    private GatewayAnswer preflight(String origin, String method, Headers asked) {
        var fits = allows(origin) && allowsMethod(method) && allowsHeaders(asked);
        return noContent(fits ? permission(origin).with(preflightHeaders()) : Headers.none());
    }

    private Headers preflightHeaders() {
        var headers = Headers.of(
                ALLOW_METHODS, String.join(",", settings.allowMethods()),
                ALLOW_HEADERS, String.join(",", settings.allowHeaders()));
        return settings.maxAge()
                .map(age -> headers.with(MAX_AGE, Long.toString(age.toSeconds())))
                .orElse(headers);
    }

    private Headers headers(String origin) {
        if (!allows(origin)) {
            return Headers.none();
        }
        return settings.exposeHeaders().isEmpty()
                ? permission(origin)
                : permission(origin).with(EXPOSE_HEADERS, String.join(",", settings.exposeHeaders()));
    }

    private Headers permission(String origin) {
        boolean any = settings.allowOrigins().contains(CorsSettings.ANY);
        var headers = Headers.of(ALLOW_ORIGIN, any ? CorsSettings.ANY : origin);
        return settings.allowCredentials() ? headers.with(ALLOW_CREDENTIALS, "true") : headers;
    }

    private boolean allows(String origin) {
        var lower = origin.toLowerCase(Locale.ROOT);
        return settings.allowOrigins().stream()
                .anyMatch(allowed -> allowed.equals(CorsSettings.ANY)
                        || allowed.equals(lower)
                        || (allowed.endsWith("://*") && lower.startsWith(allowed.substring(0, allowed.length() - 1))));
    }

    private boolean allowsMethod(String method) {
        return settings.allowMethods().contains(CorsSettings.ANY)
                || settings.allowMethods().contains(method);
    }

    private boolean allowsHeaders(Headers asked) {
        return settings.allowHeaders().contains(CorsSettings.ANY)
                || asked.all(REQUEST_HEADERS).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .allMatch(name ->
                                name.isEmpty() || settings.allowHeaders().contains(name));
    }

    private static GatewayAnswer withoutTheFunctions(GatewayAnswer answer) {
        return answer.withOwn(new Headers(answer.own().fields().stream()
                .filter(field -> !field.name().toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .toList()));
    }

    private static GatewayAnswer noContent(Headers headers) {
        return new GatewayAnswer(204, "", headers, Body.empty());
    }

    private static boolean isOptions(WireRequest request) {
        return request.method().equals("OPTIONS");
    }
}

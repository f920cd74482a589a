package dev.nacelle.mock.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an API is set up. Begin with {@link #httpApi()} or {@link #restApi()} and change what differs.
 *
 * @param kind HTTP API or REST API
 * @param stage the first segment of every path; {@code $default} (HTTP APIs only) for none
 * @param payloadFormat of the events; a REST API has only its own and ignores this
 * @param routeKeys such as {@code ANY /{function}}, {@code POST /{function}/{proxy+}} or {@code $default} (HTTP APIs
 *     only): one with <code>{function}</code> makes a route for each function, any other goes to the first one
 * @param stageVariables handed to the function in each event
 * @param cors what browsers may do; empty as the Lambda console leaves it. HTTP APIs only
 * @param throttle how many requests it takes
 * @param frontDoor who may come in
 * @param integrationTimeout how long it waits for a function: 50 ms to 30 s, REST APIs to 29 s
 * @param binaryMediaTypes of a REST API: bodies of these, such as {@code image/png} or {@code *}{@code /*}, travel as
 *     bytes, others as text. An HTTP API decides by itself
 * @throws IllegalArgumentException if AWS would refuse such an API; the message says why
 */
public record ApiSettings(
        ApiKind kind,
        String stage,
        PayloadFormat payloadFormat,
        List<String> routeKeys,
        Map<String, String> stageVariables,
        Optional<CorsSettings> cors,
        ThrottleSettings throttle,
        FrontDoor frontDoor,
        Duration integrationTimeout,
        List<String> binaryMediaTypes) {
    /** The stage without a name, whose paths begin with the route's. */
    public static final String DEFAULT_STAGE = "$default";

    /** Stands in a route key for the function's name. */
    public static final String FUNCTION = "{function}";

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(50);
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public ApiSettings {
        routeKeys = List.copyOf(routeKeys);
        stageVariables = Map.copyOf(stageVariables);
        binaryMediaTypes = List.copyOf(binaryMediaTypes);
        requireStage(kind, stage);
        requireRoutes(kind, routeKeys);
        Require.that(
                kind == ApiKind.HTTP || cors.isEmpty(),
                "A REST API has no CORS configuration: its function answers OPTIONS");
        Require.that(
                integrationTimeout.compareTo(SHORTEST_TIMEOUT) >= 0
                        && integrationTimeout.compareTo(kind.longestTimeout()) <= 0,
                "An integration's time-out lies between 50 ms and %s s, this is %s ms"
                        .formatted(kind.longestTimeout().toSeconds(), integrationTimeout.toMillis()));
        Require.that(frontDoor.fits(kind), "There is no such front door for this kind of API: " + frontDoor);
    }

    /** The API that the Lambda console makes: stage {@code default}, any method, payload format 1.0, open, no CORS. */
    public static ApiSettings httpApi() {
        return usual(ApiKind.HTTP);
    }

    /** The API of the workshop's first generation: a REST API with the stage {@code Prod}. */
    public static ApiSettings restApi() {
        return usual(ApiKind.REST);
    }

    private static ApiSettings usual(ApiKind kind) {
        return new ApiSettings(
                kind,
                kind.usualStage(),
                PayloadFormat.V1_0,
                List.of("ANY /" + FUNCTION),
                Map.of(),
                Optional.empty(),
                ThrottleSettings.ofAnAccount(),
                new FrontDoor.Open(),
                kind.longestTimeout(),
                List.of());
    }

    /** The path of a function on its usual route, with the stage. */
    public String path(String functionName) {
        return (stage.equals(DEFAULT_STAGE) ? "/" : "/" + stage + "/") + functionName;
    }

    /** The same with another stage. */
    public ApiSettings withStage(String other) {
        return new ApiSettings(
                kind,
                other,
                payloadFormat,
                routeKeys,
                stageVariables,
                cors,
                throttle,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with other events. */
    public ApiSettings withPayloadFormat(PayloadFormat other) {
        return new ApiSettings(
                kind,
                stage,
                other,
                routeKeys,
                stageVariables,
                cors,
                throttle,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with other routes. */
    public ApiSettings withRouteKeys(List<String> others) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                others,
                stageVariables,
                cors,
                throttle,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with other stage variables. */
    public ApiSettings withStageVariables(Map<String, String> others) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                others,
                cors,
                throttle,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with CORS configured. */
    public ApiSettings withCors(CorsSettings other) {
        return withCors(Optional.of(other));
    }

    /** The same with CORS not configured. */
    public ApiSettings withoutCors() {
        return withCors(Optional.empty());
    }

    private ApiSettings withCors(Optional<CorsSettings> other) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                stageVariables,
                other,
                throttle,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with another throttle. */
    public ApiSettings withThrottle(ThrottleSettings other) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                stageVariables,
                cors,
                other,
                frontDoor,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same behind another front door. */
    public ApiSettings withFrontDoor(FrontDoor other) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                stageVariables,
                cors,
                throttle,
                other,
                integrationTimeout,
                binaryMediaTypes);
    }

    /** The same with more or less patience. */
    public ApiSettings withIntegrationTimeout(Duration other) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                stageVariables,
                cors,
                throttle,
                frontDoor,
                other,
                binaryMediaTypes);
    }

    /** The same with other binary media types. */
    public ApiSettings withBinaryMediaTypes(List<String> others) {
        return new ApiSettings(
                kind,
                stage,
                payloadFormat,
                routeKeys,
                stageVariables,
                cors,
                throttle,
                frontDoor,
                integrationTimeout,
                others);
    }

    private static void requireStage(ApiKind kind, String stage) {
        Require.that(
                STAGE_NAME.matcher(stage).matches() || (kind == ApiKind.HTTP && stage.equals(DEFAULT_STAGE)),
                "A stage's name has up to 128 letters, digits, dashes and underscores, or is $default in an HTTP API;"
                        + " this is \u201c%s\u201d".formatted(stage));
    }

    private static void requireRoutes(ApiKind kind, List<String> routeKeys) {
        Require.that(!routeKeys.isEmpty(), "An API needs a route");
        for (var key : routeKeys) {
            var parsed = RouteKey.parse(key.replace(FUNCTION, "f"));
            Require.that(
                    kind == ApiKind.HTTP || !parsed.isCatchAll(),
                    "A REST API has no route $default; ANY /{proxy+} takes all paths");
        }
    }
}

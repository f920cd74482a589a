package dev.nacelle.mock.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * What the reference page's headings stand for.
 *
 * @param change of the usual settings
 * @param function behind the route
 */
record ReferenceSettings(UnaryOperator<ApiSettings> change, FunctionInvoker function) {
    private static final FunctionInvoker SCORING = answering("{\"statusCode\":200,\"body\":\"0.5\"}");
    private static final FrontDoor.Jwt JWT = FrontDoor.Jwt.of("https://issuer.example", "turbines");
    private static final FunctionInvoker CRASHING = event -> {
        throw new FunctionFailedException("threw on purpose");
    };

    private static final Map<String, ReferenceSettings> BY_HEADING = Map.ofEntries(
            door("Front doors", FrontDoor.Iam.example()),
            Map.entry("HEADERS_TOO_LARGE", of(SCORING)),
            Map.entry("BODY_TOO_LARGE", of(SCORING)),
            Map.entry("EVENT_TOO_LARGE", of(SCORING)),
            Map.entry("NO_ROUTE", of(SCORING)),
            changed("THROTTLED", settings -> settings.withThrottle(new ThrottleSettings(0, 0))),
            door("QUOTA_EXCEEDED", new FrontDoor.ApiKey(Set.of("k1"), 0)),
            changed(
                    "UNAUTHORIZED",
                    settings -> settings.withFrontDoor(
                            settings.kind() == ApiKind.HTTP
                                    ? JWT
                                    : FrontDoor.Authorizer.secretIn("Authorization", "s3cret"))),
            door("NOT_SIGNED", FrontDoor.Iam.example()),
            door("UNKNOWN_ACCESS_KEY", FrontDoor.Iam.example()),
            door("WRONG_SIGNATURE", FrontDoor.Iam.example()),
            door("SIGNED_FOR_ANOTHER_SERVICE", FrontDoor.Iam.example()),
            door("SIGNED_FOR_ANOTHER_REGION", FrontDoor.Iam.example()),
            door("SIGNATURE_EXPIRED", FrontDoor.Iam.example()),
            door("SCOPE_LACKING", JWT.withScopes("score")),
            door("DENIED", FrontDoor.Authorizer.secretIn("Authorization", "s3cret")),
            door("NO_API_KEY", FrontDoor.ApiKey.of("k1")),
            door("AUTHORIZER_FAILED", new FrontDoor.Authorizer(List.of("$request.header.Authorization"), CRASHING)),
            Map.entry("FUNCTION_THROTTLED", of(event -> {
                throw FunctionFailedException.throttled("Rate Exceeded.");
            })),
            Map.entry("FUNCTION_FAILED", of(CRASHING)),
            Map.entry("BAD_RESULT", of(answering("\"0.5\""))),
            Map.entry(
                    "TIMED_OUT",
                    new ReferenceSettings(
                            settings -> settings.withIntegrationTimeout(Duration.ofMillis(50)),
                            ReferenceSettings::hang)));

    /** Those of an example: of a REST API if it calls the stage {@code Prod}. */
    static ApiSettings settings(ReferencePage.Example example) {
        return at(example)
                .change()
                .apply(example.code().contains("/Prod/") ? ApiSettings.restApi() : ApiSettings.httpApi());
    }

    /** The function of an example. */
    static FunctionInvoker function(ReferencePage.Example example) {
        return at(example).function();
    }

    private static ReferenceSettings at(ReferencePage.Example example) {
        var settings = BY_HEADING.get(example.heading());
        if (settings == null) {
            throw new IllegalStateException("Nothing is known about the heading " + example.heading());
        }
        return settings;
    }

    private static ReferenceSettings of(FunctionInvoker function) {
        return new ReferenceSettings(UnaryOperator.identity(), function);
    }

    private static Map.Entry<String, ReferenceSettings> changed(String heading, UnaryOperator<ApiSettings> change) {
        return Map.entry(heading, new ReferenceSettings(change, SCORING));
    }

    private static Map.Entry<String, ReferenceSettings> door(String heading, FrontDoor door) {
        return changed(heading, settings -> settings.withFrontDoor(door));
    }

    private static FunctionInvoker answering(String result) {
        return event -> result.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hang(byte[] event) throws FunctionFailedException {
        try {
            new CountDownLatch(1).await();
            return event;
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new FunctionFailedException("given up", givenUp);
        }
    }
}

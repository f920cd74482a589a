package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.AwsIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    private static final CorsSettings STRICT = new CorsSettings(
            List.of("http://localhost:4000"),
            List.of("POST", "GET"),
            List.of("testHeader", "Content-Type"),
            List.of("exposedHeader"),
            Optional.of(Duration.ofSeconds(10)),
            true);
    private static final String FUNCTIONS_OWN = """
            {"statusCode":200,"headers":{"Access-Control-Allow-Origin":"*","access-control-allow-credentials":"true",
             "X-Other":"kept"},"body":"0.5"}""";

    @Test
    void thePreflightIsAnsweredByTheGateway() {
        var answer = send(
                STRICT,
                "OPTIONS",
                "/default/turbine-score",
                "Origin",
                "http://localhost:4000",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type, TESTHEADER");

        assertEquals("""
                204
                Access-Control-Allow-Origin: http://localhost:4000
                Access-Control-Allow-Credentials: true
                Access-Control-Allow-Methods: POST,GET
                Access-Control-Allow-Headers: testheader,content-type
                Access-Control-Max-Age: 10
                """.strip(), answer);
    }

    @Test
    void evenWithoutARoute() {
        var answer = send(
                STRICT,
                "OPTIONS",
                "/nowhere",
                "Origin",
                "http://localhost:4000",
                "Access-Control-Request-Method",
                "POST");

        assertEquals("204", answer.lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    http://localhost:3000 | POST   | none
                    http://localhost:4000 | DELETE | none
                    http://localhost:4000 | POST   | x-other
                    http://localhost:4000 | POST   | content-type,x-other
                    """)
    void aPreflightThatDoesNotFitAllowsNothing(
            String origin, String method, @org.jspecify.annotations.Nullable String headers) {
        var answer = send(
                STRICT.withHeaders("content-type"),
                "OPTIONS",
                "/default/turbine-score",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers == null ? "" : headers);

        assertEquals("204", answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *                     | http://localhost:4000  | *
                    http://*              | http://localhost:4000  | http://localhost:4000
                    https://*             | http://localhost:4000  | refused
                    https://*             | https://localhost:4000 | https://localhost:4000
                    http://MyORIGIN.com   | http://myorigin.com    | http://myorigin.com
                    http://localhost:4000 | http://localhost:40000 | refused
                    """)
    void originsAreComparedWholeButForTheWildcards(String allowed, String origin, String answered) {
        var answer = send(CorsSettings.origin(allowed), "POST", "/default/turbine-score", "Origin", origin);

        assertEquals(
                answered.equals("refused")
                        ? "200\nX-Other: kept\n0.5"
                        : "200\nX-Other: kept\nAccess-Control-Allow-Origin: " + answered + "\n0.5",
                answer);
    }

    @Test
    void whatTheFunctionSaysAboutCorsIsIgnoredEvenWithoutAnOrigin() {
        assertEquals("200\nX-Other: kept\n0.5", send(STRICT, "POST", "/default/turbine-score"));
    }

    @Test
    void theGatewaysOwnErrorsHaveTheHeadersToo() {
        var answer = send(CorsSettings.anyOrigin(), "POST", "/nowhere", "Origin", "http://localhost:4000");

        assertEquals("404\nAccess-Control-Allow-Origin: *\n{\"message\":\"Not Found\"}", answer);
    }

    @Test
    void anOptionsRequestThatIsNoPreflightReachesTheFunction() {
        assertEquals("200\nX-Other: kept\n0.5", send(STRICT, "OPTIONS", "/default/turbine-score"));
    }

    @Test
    void orIsAnsweredEmptyWhereThereIsNoRoute() {
        assertEquals("204", send(STRICT, "OPTIONS", "/nowhere"));
    }

    @Test
    void withoutMethodsNoPreflightSucceeds() {
        var answer = send(
                CorsSettings.origin("http://localhost:4000").withMethods(),
                "OPTIONS",
                "/default/turbine-score",
                "Origin",
                "http://localhost:4000",
                "Access-Control-Request-Method",
                "GET");

        assertEquals("204", answer);
    }

    @Test
    void withoutHeadersTheListIsSentEmpty() {
        var answer = send(
                CorsSettings.origin("http://localhost:4000").withHeaders(),
                "OPTIONS",
                "/default/turbine-score",
                "Origin",
                "http://localhost:4000",
                "Access-Control-Request-Method",
                "GET");

        assertEquals("""
                204
                Access-Control-Allow-Origin: http://localhost:4000
                Access-Control-Allow-Methods: *
                Access-Control-Allow-Headers:\s""", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://*.domain.com", "https:/", "localhost:3000", "https://", "ftp://a"})
    void originsThatAwsRefusesAreRefused(String origin) {
        assertThrows(IllegalArgumentException.class, () -> CorsSettings.origin(origin));
    }

    @Test
    void credentialsForAnyOriginAreRefusedInTheWordsOfAws() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> new CorsSettings(
                        List.of("http://localhost:3000", "*"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        true));

        assertEquals("allow-credentials is not supported if 'allow-origin' is *", thrown.getMessage());
    }

    @Test
    void whatAPageMayReadIsToldWithTheAnswer() {
        var answer = send(STRICT, "POST", "/default/turbine-score", "Origin", "http://localhost:4000");

        assertEquals("""
                200
                X-Other: kept
                Access-Control-Allow-Origin: http://localhost:4000
                Access-Control-Allow-Credentials: true
                Access-Control-Expose-Headers: exposedheader
                0.5""", answer);
    }

    @Test
    void otherNonsenseIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> CorsSettings.anyOrigin().withMethods("BAD"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CorsSettings(
                        List.of(), List.of(), List.of(), List.of(), Optional.of(Duration.ofDays(2)), false));
    }

    /** Status, the headers that are not on every answer, and the body. */
    private static String send(CorsSettings cors, String method, String path, String... headers) {
        var route = new Route("turbine-score", event -> FUNCTIONS_OWN.getBytes(StandardCharsets.UTF_8));
        var api = new GatewayApi(
                Arrivals.API,
                ApiSettings.httpApi().withCors(cors),
                List.of(route),
                new AwsIds(new Random(1)),
                Clock.fixed(Arrivals.TIME, ZoneOffset.UTC),
                Patience.endless());
        return told(api.answer(new WireRequest(method, path, "", Headers.of(headers), Body.empty()), "127.0.0.1"));
    }

    private static String told(WireResponse answer) {
        var always = List.of("Date", "Content-Type", "Content-Length", "Connection", "Apigw-Requestid");
        var lines = answer.headers().fields().stream()
                .filter(field -> !always.contains(field.name()))
                .map(field -> field.name() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
        var told = answer.status() + "\n" + lines + answer.body().text();
        return told.endsWith("\n") ? told.substring(0, told.length() - 1) : told;
    }
}

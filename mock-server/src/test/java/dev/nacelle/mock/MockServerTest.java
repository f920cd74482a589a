package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.http.RawHttp;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way over HTTP: gateway, function, SDK, SageMaker, trained model. */
class MockServerTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final Profile AI4I = Profiles.ai4i();
    private static final String BREAKS = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String HEALTHY = "TID003,HAWT,16,23,46,9,76,53,14,29,W";
    private static final Map<PayloadFormat, MockServer> MOCKS = new EnumMap<>(PayloadFormat.class);

    @BeforeAll
    static void start() {
        for (var format : PayloadFormat.values()) {
            MOCKS.put(format, MockServer.start(MockConfig.defaults().withPayloadFormat(format)));
        }
    }

    @AfterAll
    static void close() {
        MOCKS.values().forEach(MockServer::close);
    }

    @ParameterizedTest
    @EnumSource
    void aReadingIsAnsweredWithItsBareScore(PayloadFormat format) {
        var answer = Http.postCsv(mock(format).functionUri(TURBINE), BREAKS);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().matches("0\\.\\d{6,20}"), answer.body());
        assertEquals(
                "[application/json] [" + answer.body().length() + "] [keep-alive] [*] [*] [true]",
                "%s %s %s %s %s %s"
                        .formatted(
                                header(answer, "Content-Type"),
                                header(answer, "Content-Length"),
                                header(answer, "Connection"),
                                header(answer, "Access-Control-Allow-Origin"),
                                header(answer, "Access-Control-Allow-Headers"),
                                header(answer, "Access-Control-Allow-Credentials")));
        var requestId = header(answer, "Apigw-Requestid").get(0);
        assertTrue(requestId.matches("[A-Za-z0-9_-]{15}="), requestId);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAContentTypeTheReadingTravelsAsBase64AndIsScoredAllTheSame(PayloadFormat format) {
        var mock = mock(format);

        var answer = Http.post(mock.functionUri(TURBINE), BREAKS);

        assertEquals(Http.postCsv(mock.functionUri(TURBINE), BREAKS).body(), answer.body());
    }

    @Test
    void bothPayloadFormatsLeadToTheSameScore() {
        assertEquals(
                Http.postCsv(mock(PayloadFormat.V1_0).functionUri(TURBINE), BREAKS)
                        .body(),
                Http.postCsv(mock(PayloadFormat.V2_0).functionUri(TURBINE), BREAKS)
                        .body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TID003,HAWT,80,61,,34,33,26,1,77,E         | no
                    TID010,HAWT,85,78,36,28,35,43,15,62,NE     | yes
                    TID007,HAWT,47,31,31,23,46,62,15,32,N      | no
                    TID008,VAWT,73,70,38,8,17,66,6,80,SW       | yes
                    TID003,HAWT,16,23,46,9,76,53,14,29,W       | no
                    TID001,HAWT,78,71,30,11,66,79,1,81,SW      | no
                    TID009,HAWT,80,25,37,31,40,75,4,56,NW      | no
                    TID002,VAWT,59,29,37,10,25,83,13,55,SE     | no
                    TID008,VAWT,64,80,46.0,21,55,55,7,34,NE    | yes
                    TID008,HAWT,64,80,46,21,55,55,7,34,SE      | yes
                    """)
    void everyPublishedReadingFallsOnItsSideOfOneHalf(String csv, String breakdown) {
        var score = Double.parseDouble(
                Http.postCsv(mock().functionUri(TURBINE), csv).body());

        assertEquals(breakdown.equals("yes"), score > 0.5, "scored " + score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    L,298.4,308.2,1582,70.7,216 | yes
                    M,298.4,308.2,1582,30.2,214 | no
                    """)
    void theOtherProfileHasAFunctionOfItsOwn(String csv, String failure) {
        assertEquals("/default/ai4i-score", mock().functionUri(AI4I).getPath());

        var score =
                Double.parseDouble(Http.postCsv(mock().functionUri(AI4I), csv).body());

        assertEquals(failure.equals("yes"), score > 0.5, "scored " + score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void theFunctionItselfRefusesOtherMethods(String method) {
        var answer = Http.send(method, mock().functionUri(TURBINE), "");

        assertEquals(405, answer.statusCode());
        assertEquals(List.of("POST,OPTIONS"), header(answer, "Allow"));
        assertTrue(answer.body().contains("\"METHOD_NOT_ALLOWED\""), answer.body());
    }

    @Test
    void headReachesTheFunctionToo() throws IOException {
        var mock = mock();

        var raw = RawHttp.exchange(
                mock.uri().getPort(), "HEAD /default/turbine-score HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertTrue(raw.startsWith("HTTP/1.1 405 "), raw);
    }

    @Test
    void aBrowsersPreflightReachesTheFunctionForCorsIsNotConfigured() throws IOException {
        var raw = RawHttp.exchange(mock().uri().getPort(), """
                OPTIONS /default/turbine-score HTTP/1.1\r
                Host: localhost\r
                Origin: https://example.com\r
                Access-Control-Request-Method: POST\r
                Access-Control-Request-Headers: content-type\r
                \r
                """);

        assertEquals("""
                HTTP/1.1 200 OK
                Date: *
                Content-Type: text/plain; charset=utf-8
                Connection: keep-alive
                Access-Control-Allow-Origin: *
                Access-Control-Allow-Credentials: true
                Access-Control-Allow-Headers: *
                Access-Control-Allow-Methods: POST,OPTIONS
                Access-Control-Expose-Headers: X-Nacelle-Version,X-Nacelle-Payload-Format,X-Nacelle-Sagemaker-Millis,X-Nacelle-Total-Millis,X-Nacelle-Start,Retry-After,Apigw-Requestid
                X-Nacelle-Version: *
                X-Nacelle-Payload-Format: 1.0
                X-Nacelle-Sagemaker-Millis: *
                X-Nacelle-Total-Millis: *
                X-Nacelle-Start: *
                Apigw-Requestid: *
                Content-Length: 0

                """, masked(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/default/turbine-score/",
                "/default/turbine-score/x",
                "/default/turbine-scores",
                "/default",
                "/turbine-score",
                "/prod/turbine-score",
                "/favicon.ico"
            })
    void anyOtherPathIsTheGatewaysNotFoundToTheLetter(String path) throws IOException {
        var raw = RawHttp.exchange(
                mock().uri().getPort(),
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n1,2");

        assertEquals("""
                HTTP/1.1 404 Not Found
                Date: *
                Content-Type: application/json
                Connection: keep-alive
                Apigw-Requestid: *
                Content-Length: 23

                {"message":"Not Found"}""", masked(raw));
    }

    @ParameterizedTest
    @ValueSource(ints = {6_291_556, 10_485_761, 12_000_000})
    void tooLargeABodyIsTheGateways413(int size) {
        var answer = Http.postCsv(mock().functionUri(TURBINE), "1".repeat(size));

        assertEquals(413, answer.statusCode());
        assertEquals("{\"message\":\"Request Entity Too Large\"}", answer.body());
        assertEquals(List.of("application/json"), header(answer, "Content-Type"));
    }

    @Test
    void aLargeBodyBelowTheLimitsIsForTheFunctionToRefuse() {
        var answer = Http.postCsv(mock().functionUri(TURBINE), "1".repeat(6_000_000));

        assertEquals(422, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `TID008,HAWT`                               | 422 | MODEL_REFUSED_READING
                    `TID099,HAWT,64,80,46,21,55,55,7,34,SE`     | 422 | MODEL_REFUSED_READING
                    `TID008,HAWT,fast,80,46,21,55,55,7,34,SE`   | 422 | MODEL_REFUSED_READING
                    `TID008, HAWT,64,80,46,21,55,55,7,34,SE`    | 422 | MODEL_REFUSED_READING
                    ` `                                         | 400 | EMPTY_BODY
                    """)
    void aBadReadingIsToldByTheFunction(String csv, int status, String code) {
        var answer = Http.postCsv(mock().functionUri(TURBINE), csv);

        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
        assertFalse(answer.body().contains("123456789012"), answer.body());
        assertTrue(
                answer.body().contains(header(answer, "Apigw-Requestid").get(0)),
                "the id in the body is the header's: " + answer.body());
    }

    @Test
    void theWorkshopsModelStaysBetweenTheScoresOfItsTime() {
        try (var mock = MockServer.start(MockConfig.defaults().withModel(ModelVariant.WORKSHOP))) {
            var low = Double.parseDouble(
                    Http.postCsv(mock.functionUri(TURBINE), HEALTHY).body());
            var high = Double.parseDouble(
                    Http.postCsv(mock.functionUri(TURBINE), BREAKS).body());

            assertTrue(0.25 < low && low < 0.5 && 0.5 < high && high < 0.75, low + " " + high);
        }
    }

    @Test
    void theFirstFunctionTakesTheNameItIsGiven() {
        var config = MockConfig.defaults().withFunctionName("my_turbine").withProfiles(List.of(AI4I, TURBINE));

        try (var mock = MockServer.start(config)) {
            assertEquals("/default/my_turbine", mock.functionUri(AI4I).getPath());
            assertEquals("/default/turbine-score", mock.functionUri(TURBINE).getPath());
            assertEquals(
                    200,
                    Http.postCsv(mock.functionUri(AI4I), "L,298.4,308.2,1582,70.7,216")
                            .statusCode());
        }
    }

    @Test
    void aProfileItDoesNotServeHasNoAddress() {
        try (var mock = MockServer.start(MockConfig.defaults().withProfiles(List.of(AI4I)))) {
            assertThrows(java.util.NoSuchElementException.class, () -> mock.functionUri(TURBINE));
        }
    }

    private static MockServer mock() {
        return mock(PayloadFormat.V1_0);
    }

    private static MockServer mock(PayloadFormat format) {
        return java.util.Objects.requireNonNull(MOCKS.get(format));
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }

    private static String masked(String raw) {
        return raw.replaceFirst("Date: \\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT", "Date: *")
                .replaceFirst("Apigw-Requestid: [A-Za-z0-9_-]{15}=", "Apigw-Requestid: *")
                .replaceAll("X-Nacelle-(Version|Sagemaker-Millis|Total-Millis|Start): [^\r\n]*", "X-Nacelle-$1: *");
    }
}

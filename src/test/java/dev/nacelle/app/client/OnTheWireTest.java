package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// A call that is never given up would wait for ever.
@Timeout(180)
class OnTheWireTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25";

    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void aPersonsFieldsGoOutAsTheyWereGivenAndTakeThePlaceOfOurs() throws Exception {
        try (var server = RawServer.answering(OK)) {
            var settings = CallSettings.usual()
                    .withMediaType("text/plain")
                    .withHeaders(List.of(
                            ExtraHeader.plain("X-Team", "blades"),
                            ExtraHeader.plain("user-AGENT", "curl/8"),
                            ExtraHeader.plain("x-team", "second")));

            var outcome = client.score(Endpoint.live(server.uri("/")), settings, READING);

            var expected = Headers.of(
                    "Content-Length",
                    Integer.toString(READING.toCsv().length()),
                    "Host",
                    server.uri("/").getAuthority(),
                    "Accept",
                    "application/json",
                    "Content-Type",
                    "text/plain",
                    "X-Team",
                    "blades",
                    "user-AGENT",
                    "curl/8",
                    "x-team",
                    "second");
            assertEquals(expected, sent(server));
            assertEquals(expected, outcome.exchange().request().headers());
        }
    }

    @Test
    void secretsGoOutAndAreSeenNowhere() throws Exception {
        try (var server = RawServer.answering(OK)) {
            var settings = CallSettings.usual()
                    .withHeaders(List.of(
                            ExtraHeader.secret("X-Room", Secret.of("hunter2")),
                            ExtraHeader.plain("Cookie", "session=hunter2")))
                    .withAuth(new Auth.Header("X-My-Key", Secret.of("hunter2-key")));

            var outcome = client.score(Endpoint.live(server.uri("/")), settings, READING);

            var sent = sent(server);
            assertEquals(List.of("hunter2"), sent.all("X-Room"));
            assertEquals(List.of("session=hunter2"), sent.all("Cookie"));
            assertEquals(List.of("hunter2-key"), sent.all("X-My-Key"));
            var shown = outcome.exchange().request().headers();
            assertEquals(List.of(Secret.HIDDEN), shown.all("X-Room"));
            assertEquals(List.of(Secret.HIDDEN), shown.all("Cookie"));
            assertEquals(List.of(Secret.HIDDEN), shown.all("X-My-Key"));
            assertFalse((outcome + "" + settings).contains("hunter2"));
        }
    }

    @Test
    void aTokenIsSentAsBearer() throws Exception {
        try (var server = RawServer.answering(OK)) {
            var settings = CallSettings.usual().withAuth(Auth.Bearer.of("abc.def"));

            var outcome = client.score(Endpoint.live(server.uri("/")), settings, READING);

            assertEquals(List.of("Bearer abc.def"), sent(server).all("Authorization"));
            assertEquals(
                    List.of("\u2022\u2022\u2022\u2022 (hidden)"),
                    outcome.exchange().request().headers().all("Authorization"));
            assertEquals(Auth.Kind.BEARER, outcome.exchange().auth());
        }
    }

    @Test
    void secretsAreSeenNowhereWhereTheCallFailsBeforeItIsSent() {
        var settings = CallSettings.usual()
                .withHeaders(List.of(ExtraHeader.secret("X-Room", Secret.of("hunter2"))))
                .withAuth(Auth.Bearer.of("hunter2"));

        var outcome = client.score(Endpoint.live(java.net.URI.create("http://nacelle.invalid/")), settings, READING);

        assertFalse(outcome.toString().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "Content-Type", "Proxy-Authorization"})
    void theClientsOwnFieldsCannotBeGiven(String name) {
        assertThrows(IllegalArgumentException.class, () -> ExtraHeader.plain(name, "1"));
    }

    @Test
    void theAnswersFieldsAreShownAsTheyCame() throws Exception {
        try (var server = RawServer.answering(
                "HTTP/1.1 200 Fine\napigw-requestid: b\nContent-Length: 4\nX-Two: 1\nx-two: 2\nA: \n\n0.25")) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(
                    Optional.of(new WireResponse(
                            200,
                            Headers.of(
                                    "apigw-requestid", "b", "Content-Length", "4", "X-Two", "1", "x-two", "2", "A", ""),
                            Body.of("0.25"))),
                    outcome.exchange().response());
        }
    }

    @Test
    void aPackedAnswerNobodyAskedForStaysPacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("0.25".getBytes(StandardCharsets.UTF_8));
        }
        try (var server = new RawServer(connection -> {
            var head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
            connection.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().write(packed.toByteArray());
        })) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(List.of(), sent(server).all("Accept-Encoding"));
            assertEquals(
                    Body.of(packed.toByteArray()),
                    outcome.exchange().response().orElseThrow().body());
        }
    }

    @Test
    void anAnswerInPiecesIsPutTogether() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\n0.\n2\n25\n0\n\n")) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(
                    Body.of("0.25"), outcome.exchange().response().orElseThrow().body());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    POST, 503, 'Retry-After: 0\n'
                    GET,  503, 'Retry-After: 0\n'
                    GET,  408, ''
                    GET,  401, 'WWW-Authenticate: Basic realm=x\n'
                    GET,  407, ''
                    GET,  421, ''
                    GET,  301, 'Location: /elsewhere\n'
                    """)
    void nothingIsSentTwice(String method, int status, String field) throws Exception {
        try (var server = RawServer.answering(
                "HTTP/1.1 " + status + " No\n" + field + "Content-Length: 0\nConnection: close\n\n")) {
            var probe = method.equals("POST") ? Probe.score(READING) : Probe.of(method);

            var outcome = client.probe(Endpoint.live(server.uri("/")), CallSettings.usual(), probe);

            assertEquals(status, outcome.exchange().response().orElseThrow().status());
            server.request();
            assertEquals(0, server.waiting());
        }
    }

    @Test
    void aProbeIsSentAsItIs() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 204 No Content\nAllow: POST\n\n")) {
            var probe = Probe.of("OPTIONS").with("Origin", "https://example.com");

            var outcome = client.probe(Endpoint.live(server.uri("/default/score")), CallSettings.usual(), probe);

            var text = server.request();
            assertEquals(
                    "OPTIONS /default/score HTTP/1.1", text.lines().findFirst().orElseThrow());
            assertEquals(
                    Headers.of(
                            "Host",
                            server.uri("/").getAuthority(),
                            "Accept",
                            "application/json",
                            "Origin",
                            "https://example.com",
                            "User-Agent",
                            "Nacelle/" + Version.current()),
                    headers(text));
            assertEquals(204, outcome.exchange().response().orElseThrow().status());
            assertTrue(outcome instanceof Outcome.Unreadable);
        }
    }

    private static Headers sent(RawServer server) throws InterruptedException {
        return headers(server.request());
    }

    private static Headers headers(String request) {
        return new Headers(request.lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> new Headers.Field(
                        line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)))
                .toList());
    }
}

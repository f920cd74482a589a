package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client with no way to its endpoint. */
// A call that is never given up would wait for ever.
@Timeout(180)
class UnreachableEndpointTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final Duration SOON = Duration.ofMillis(150);

    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void aPortNobodyListensAtIsUnreachable() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        var outcome = client.score(Endpoint.live(URI.create("http://127.0.0.1:" + port)), READING);

        assertEquals(Outcome.Cause.CONNECT, cause(outcome));
        assertEquals(Trouble.REFUSED, trouble(outcome));
    }

    @Test
    void aConnectionThatIsNotTakenInTimeIsUnreachable() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket();
                var second = new Socket();
                var third = new Socket()) {
            for (var waiting : List.of(first, second, third)) {
                fill(waiting, full);
            }

            var outcome = new HttpScoringClient(SOON, Duration.ofMinutes(3))
                    .score(Endpoint.live(URI.create("http://127.0.0.1:" + full.getLocalPort())), READING);

            assertEquals(Outcome.Cause.CONNECT, cause(outcome));
            assertEquals(Trouble.CONNECT_TIMED_OUT, trouble(outcome));
        }
    }

    @Test
    void aNameWithoutAddressIsUnreachable() {
        var outcome = client.score(Endpoint.live(URI.create("http://nacelle.invalid/score")), READING);

        assertEquals(Outcome.Cause.DNS, cause(outcome));
    }

    @Test
    void encryptionWhereThereIsNoneIsUnreachable() throws Exception {
        try (var server = new RawServer(connection -> write(connection, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            var address = server.uri("/").toString().replace("http://", "https://");

            var outcome = client.score(Endpoint.live(URI.create(address)), READING);

            assertEquals(Outcome.Cause.TLS, cause(outcome));
            assertEquals("tls-plain", diagnosed(outcome).rule());
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsUnreachable(@TempDir Path folder) throws Exception {
        var socket = SelfSigned.forHost(folder, "localhost")
                .context()
                .getServerSocketFactory()
                .createServerSocket(0);
        try (var server = new RawServer(socket, connection -> write(connection, "HTTP/1.1 200 OK\r\n\r\n0.25"))) {
            var outcome = client.score(Endpoint.live(URI.create("https://localhost:" + server.port())), READING);

            assertEquals(Outcome.Cause.TLS, cause(outcome));
            assertEquals("certificate-untrusted", diagnosed(outcome).rule());
            assertEquals(Optional.of("Nacelle Test Company"), Facts.of(outcome).issuer());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                                                                         EMPTY,    WAIT
                    'SSH-2.0-OpenSSH_9.2\r\n',                                                  NOT_HTTP, WAIT
                    '220 mail',                                                                 NOT_HTTP, WAIT
                    'HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n',                           NOT_HTTP, BODY
                    'HTTP/1.1 200 OK\r\nContent-Le',                                            NOT_HTTP, WAIT
                    'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0.2',                         CUT_OFF,  BODY
                    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n0.2\r\n',         CUT_OFF,  BODY
                    """)
    void aConnectionThatBreaksOrSpeaksNoHttpIsUnreachable(String bytes, Trouble trouble, Stage reached)
            throws Exception {
        try (var server = new RawServer(connection -> write(connection, bytes))) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(Outcome.Cause.OTHER, cause(outcome));
            assertEquals(trouble, trouble(outcome));
            assertEquals(reached, outcome.exchange().connection().reached());
        }
    }

    @Test
    void whatCameOfAnAnswerBeforeItBrokeIsKept() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 10\n\n0.2")) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(
                    Optional.of(new WireResponse(200, Headers.of("Content-Length", "10"), Body.of("0.2"))),
                    outcome.exchange().response());
        }
    }

    @Test
    void aConnectionThatIsThrownAwayIsToldFromOneThatIsClosed() throws Exception {
        try (var server = new RawServer(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        })) {
            assertEquals(Trouble.RESET, trouble(client.score(Endpoint.live(server.uri("/")), READING)));
        }
    }

    @Test
    void anAddressThatCannotBeCalledIsNotCalled() {
        var outcome = client.score(Endpoint.live(URI.create("http://localhost:0/score")), READING);

        assertEquals("address", assertInstanceOf(Outcome.NotSent.class, outcome).code());
        assertEquals("could-not-send", diagnosed(outcome).rule());
    }

    private static Diagnosis diagnosed(Outcome outcome) {
        return new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome));
    }

    private static Trouble trouble(Outcome outcome) {
        return assertInstanceOf(Outcome.Unreachable.class, outcome).trouble();
    }

    private static Outcome.Cause cause(Outcome outcome) {
        return assertInstanceOf(Outcome.Unreachable.class, outcome).cause();
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static void fill(Socket waiting, ServerSocket full) {
        try {
            waiting.connect(full.getLocalSocketAddress(), 50);
        } catch (IOException alreadyFull) {
            assertTrue(full.isBound());
        }
    }
}

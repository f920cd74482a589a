package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.Anchor;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

// A call that is never given up would wait for ever.
@Timeout(180)
class TlsCallTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n0.25";
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");

    @TempDir
    private Path folder = Path.of("");

    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void aCompanysFileMakesItsServerTrusted() throws Exception {
        var company = SelfSigned.forHost(folder, "localhost");
        try (var server = tlsServer(company)) {
            var outcome = client.score(at(server), trusting(company), READING);

            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            var exchange = outcome.exchange();
            assertTrue(exchange.timings().tls().isPresent());
            var tls = exchange.connection().tls().orElseThrow();
            assertEquals(
                    new TlsFacts(
                            Optional.of("TLSv1.3"),
                            Optional.of("TLS_AES_256_GCM_SHA384"),
                            List.of(company.certificate()),
                            Optional.of(Anchor.EXTRA_FILE),
                            Optional.empty()),
                    tls);
            assertEquals(Optional.of("Nacelle Test Company"), tls.issuer());
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsShownAllTheSame() throws Exception {
        var stranger = SelfSigned.forHost(folder, "localhost");
        try (var server = tlsServer(stranger)) {
            var outcome = client.score(at(server), READING);

            assertEquals(Trouble.UNTRUSTED, trouble(outcome));
            assertEquals(List.of(stranger.certificate()), presented(outcome));
            assertEquals(Stage.TLS, outcome.exchange().connection().reached());
        }
    }

    @Test
    void aCertificateForAnotherNameIsToldFromAnUntrustedOne() throws Exception {
        var other = SelfSigned.forHost(folder, "other.test");
        try (var server = tlsServer(other)) {
            var outcome = client.score(at(server), trusting(other), READING);

            assertEquals(Trouble.OTHER_NAME, trouble(outcome));
            assertEquals(List.of(other.certificate()), presented(outcome));
        }
    }

    @Test
    void aCertificateWhoseTimeIsOverIsToldFromAnUntrustedOne() throws Exception {
        var expired = SelfSigned.expired(folder, "localhost");
        try (var server = tlsServer(expired)) {
            var outcome = client.score(at(server), trusting(expired), READING);

            assertEquals(Trouble.WRONG_TIME, trouble(outcome));
            assertEquals(expired.chain(), presented(outcome));
        }
    }

    @Test
    void aHandshakeThatStallsIsNoFailureToConnect() throws Exception {
        try (var server = new RawServer(TlsCallTest::waitForEver)) {
            var limits = new TimeLimits(Duration.ofMillis(150), Duration.ofMinutes(3));

            var outcome = client.score(at(server), CallSettings.usual().withLimits(limits), READING);

            assertEquals(Trouble.HANDSHAKE_STALLED, trouble(outcome));
            assertEquals(Stage.TLS, outcome.exchange().connection().reached());
        }
    }

    @Test
    void aHandshakeThatIsHungUpOnIsTold() throws Exception {
        try (var server = new RawServer(connection -> {})) {
            assertEquals(Trouble.HANDSHAKE_BROKEN, trouble(client.score(at(server), READING)));
        }
    }

    @Test
    void aServerWithoutEncryptionIsTold() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 400 Bad Request\n\n")) {
            assertEquals(Trouble.NO_TLS, trouble(client.score(at(server), READING)));
        }
    }

    @Test
    void whoReplacesAwssCertificatesIsNamed() throws Exception {
        var company = SelfSigned.forHost(folder, API.getHost());
        try (var proxy = TestProxy.inspecting(company, OK)) {
            var settings = CallSettings.usual().withProxy(through(proxy));

            var outcome = client.score(Endpoint.live(API), settings, READING);

            assertEquals(Trouble.UNTRUSTED, trouble(outcome));
            assertEquals(
                    Optional.of("Nacelle Test Company"),
                    outcome.exchange().connection().tls().flatMap(TlsFacts::replacedBy));
        }
    }

    @Test
    void whoReplacesAwssCertificatesIsNamedAlsoWhereItIsTrusted() throws Exception {
        var company = SelfSigned.forHost(folder, API.getHost());
        try (var proxy = TestProxy.inspecting(company, "HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var outcome = client.score(Endpoint.live(API), trusting(company).withProxy(through(proxy)), READING);

            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            var tls = outcome.exchange().connection().tls().orElseThrow();
            assertEquals(Optional.of("Nacelle Test Company"), tls.replacedBy());
            assertEquals(Optional.of(Anchor.EXTRA_FILE), tls.anchor());
        }
    }

    @Test
    void aFileThatCannotBeUsedKeepsTheCallFromBeingMade() {
        var missing = Path.of("/nowhere/company.pem");
        var settings = CallSettings.usual().withTrust(TrustSettings.usual().withExtraFile(missing));

        var outcome = client.score(Endpoint.live(API), settings, READING);

        assertEquals(
                new Outcome.NotSent(
                        "trust.file",
                        "The file of certificates /nowhere/company.pem cannot be used: there is no such file.",
                        Messages.text("trust.next"),
                        outcome.exchange()),
                outcome);
    }

    private RawServer tlsServer(SelfSigned identity) throws Exception {
        var socket = identity.context().getServerSocketFactory().createServerSocket(0);
        return new RawServer(
                socket, connection -> connection.getOutputStream().write(OK.getBytes(StandardCharsets.UTF_8)));
    }

    private CallSettings trusting(SelfSigned identity) throws Exception {
        return CallSettings.usual().withTrust(TrustSettings.usual().withExtraFile(identity.pem(folder)));
    }

    private static Endpoint at(RawServer server) {
        return Endpoint.live(URI.create("https://localhost:" + server.port() + "/"));
    }

    private static ProxySettings through(RawServer proxy) {
        return new ProxySettings.Fixed("127.0.0.1", proxy.port(), Optional.empty());
    }

    private static Trouble trouble(Outcome outcome) {
        return assertInstanceOf(Outcome.Unreachable.class, outcome).trouble();
    }

    private static List<X509Certificate> presented(Outcome outcome) {
        return outcome.exchange().connection().tls().orElseThrow().presented();
    }

    private static void waitForEver(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        throw new IOException("The client hung up");
    }
}

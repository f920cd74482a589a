package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.ProxyLogin;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// A call that is never given up would wait for ever.
@Timeout(180)
class ProxyCallTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final ProxyLogin LOGIN = new ProxyLogin("ada", Secret.of("hunter2"));
    private static final String BASIC = "Basic YWRhOmh1bnRlcjI=";

    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void plainHttpIsHandedToTheProxyWithItsWholeAddress() throws Exception {
        try (var proxy = TestProxy.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var outcome = client.score(
                    Endpoint.live(URI.create("http://api.nacelle.invalid/score")),
                    settings(proxy.port(), Optional.of(LOGIN)),
                    READING);

            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            var sent = proxy.request();
            assertTrue(sent.startsWith("POST http://api.nacelle.invalid/score HTTP/1.1\r\n"), sent);
            assertTrue(sent.contains("\r\nProxy-Authorization: " + BASIC + "\r\n"), sent);
            var exchange = outcome.exchange();
            assertEquals(
                    Optional.of("127.0.0.1:" + proxy.port()),
                    exchange.connection().proxy());
            assertEquals(List.of(Secret.HIDDEN), exchange.request().headers().all("Proxy-Authorization"));
            assertFalse(outcome.toString().contains("YWRh"));
        }
    }

    @Test
    void encryptedCallsGoThroughATunnelThatIsToldTheLogin(@TempDir Path folder) throws Exception {
        var company = SelfSigned.forHost(folder, "api.nacelle.invalid");
        var socket = company.context().getServerSocketFactory().createServerSocket(0);
        var ok = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n0.25".getBytes(StandardCharsets.UTF_8);
        try (var server = new RawServer(
                        socket, connection -> connection.getOutputStream().write(ok));
                var proxy = TestProxy.to(server.port())) {
            var settings = settings(proxy.port(), Optional.of(LOGIN))
                    .withTrust(TrustSettings.usual().withExtraFile(company.pem(folder)));

            var outcome =
                    client.score(Endpoint.live(URI.create("https://api.nacelle.invalid/score")), settings, READING);

            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            var tunnel = proxy.request();
            assertTrue(tunnel.startsWith("CONNECT api.nacelle.invalid:443 HTTP/1.1\r\n"), tunnel);
            assertTrue(tunnel.contains("\r\nProxy-Authorization: " + BASIC + "\r\n"), tunnel);
            var sent = server.request();
            assertTrue(sent.startsWith("POST /score HTTP/1.1\r\n"), sent);
            assertFalse(sent.contains("Proxy-"), sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aProxyThatWantsALoginIsARefusalWithItsStatus(String scheme) throws Exception {
        try (var proxy = TestProxy.answering(
                "HTTP/1.1 407 No\nProxy-Authenticate: NTLM\nContent-Length: 0\nConnection: close\n\n")) {
            var outcome = client.score(
                    Endpoint.live(URI.create(scheme + "://api.nacelle.invalid/score")),
                    settings(proxy.port(), Optional.empty()),
                    READING);

            assertEquals(
                    new Outcome.Refused(407, Optional.empty(), Optional.empty(), "", "", outcome.exchange()), outcome);
            assertEquals(
                    Optional.of(new WireResponse(
                            407,
                            Headers.of("Proxy-Authenticate", "NTLM", "Content-Length", "0", "Connection", "close"),
                            Body.empty())),
                    outcome.exchange().response());
            proxy.request();
            assertEquals(0, proxy.waiting());
        }
    }

    @Test
    void aProxyThatMakesNoTunnelIsTold() throws Exception {
        try (var proxy = TestProxy.answering("HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n")) {
            var outcome = client.score(
                    Endpoint.live(URI.create("https://api.nacelle.invalid/")),
                    settings(proxy.port(), Optional.empty()),
                    READING);

            var unreachable = assertInstanceOf(Outcome.Unreachable.class, outcome);
            assertEquals(Trouble.PROXY_REFUSED, unreachable.trouble());
            assertEquals("the proxy answered 403.", unreachable.detail());
        }
    }

    @Test
    void aProxyThatIsNotThereIsTold() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertEquals(Trouble.PROXY_UNREACHABLE, troubleBehind("127.0.0.1", port));
        assertEquals(Trouble.PROXY_UNREACHABLE, troubleBehind("proxy.nacelle.invalid", port));
    }

    @Test
    void thisComputerIsCalledWithoutTheProxy() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var settings = CallSettings.usual()
                    .withProxy(new ProxySettings.Fixed("proxy.nacelle.invalid", 3128, Optional.empty()));

            var outcome = client.score(Endpoint.mock(server.uri("/")), settings, READING);

            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            assertEquals(Optional.empty(), outcome.exchange().connection().proxy());
        }
    }

    private Trouble troubleBehind(String host, int port) {
        var settings = CallSettings.usual().withProxy(new ProxySettings.Fixed(host, port, Optional.empty()));
        var outcome = client.score(Endpoint.live(URI.create("https://api.nacelle.invalid/")), settings, READING);
        return assertInstanceOf(Outcome.Unreachable.class, outcome).trouble();
    }

    private static CallSettings settings(int port, Optional<ProxyLogin> login) {
        return CallSettings.usual().withProxy(new ProxySettings.Fixed("127.0.0.1", port, login));
    }
}

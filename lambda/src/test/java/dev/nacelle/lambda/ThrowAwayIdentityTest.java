package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class ThrowAwayIdentityTest {
    @Test
    void aClientThatTrustsItTalksToItsServerByItsAddress() throws Exception {
        var identity = ThrowAwayIdentity.make(Instant.now());

        assertEquals('!', said(identity, identity.trust()));
    }

    @Test
    void whoTrustsAnotherDoesNot() throws Exception {
        var identity = ThrowAwayIdentity.make(Instant.now());
        var another = ThrowAwayIdentity.make(Instant.now()).trust();

        assertThrows(SSLHandshakeException.class, () -> said(identity, another));
    }

    @Test
    void itsAuthorityIsGoodForAnHourAndSignsItself() throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var authority = ((X509TrustManager) ThrowAwayIdentity.make(now).trust()[0]).getAcceptedIssuers()[0];

        assertEquals(Date.from(now.minus(1, ChronoUnit.HOURS)), authority.getNotBefore());
        assertEquals(Date.from(now.plus(1, ChronoUnit.HOURS)), authority.getNotAfter());
        assertEquals("CN=authority", authority.getSubjectX500Principal().getName());
        assertEquals(Integer.MAX_VALUE, authority.getBasicConstraints());
        assertEquals(3, authority.getVersion());
        authority.verify(authority.getPublicKey());
    }

    @Test
    void anOldOneIsRefused() throws Exception {
        var yesterday = ThrowAwayIdentity.make(Instant.now().minus(1, ChronoUnit.DAYS));

        assertThrows(SSLHandshakeException.class, () -> said(yesterday, yesterday.trust()));
    }

    /** One byte of a server with that identity, read by a client that trusts these. */
    private static int said(ThrowAwayIdentity identity, TrustManager[] trust) throws Exception {
        var client = SSLContext.getInstance("TLS");
        client.init(null, trust, null);
        try (var server = identity.serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var greeting = CompletableFuture.runAsync(() -> greet(server));
            try (var socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", server.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                return socket.getInputStream().read();
            } finally {
                greeting.join();
            }
        }
    }

    private static void greet(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write('!');
        } catch (IOException refused) {
            // The other side tells.
        }
    }
}

package dev.nacelle.app.client;

import dev.nacelle.app.trust.SelfSigned;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** What proxies do with a connection: let it through, refuse it, or look into it. */
final class TestProxy {
    private TestProxy() {}

    /** A proxy that answers that to whatever it is asked. */
    static RawServer answering(String text) throws IOException {
        return RawServer.answering(text);
    }

    /** A proxy that connects to that port of this computer, whatever it is asked for. */
    static RawServer to(int port) throws IOException {
        return new RawServer(connection -> {
            try (var target = new Socket(InetAddress.getLoopbackAddress(), port)) {
                write(connection, "HTTP/1.1 200 Connection established\r\n\r\n");
                var back = new Thread(() -> pump(target, connection), "proxy-back");
                back.setDaemon(true);
                back.start();
                pump(connection, target);
            }
        });
    }

    /** A proxy that puts a certificate of its own in the place of the server's, and answers in its place. */
    static RawServer inspecting(SelfSigned company, String answer) throws IOException, GeneralSecurityException {
        SSLContext context = company.context();
        return new RawServer(connection -> {
            write(connection, "HTTP/1.1 200 Connection established\r\n\r\n");
            var tls = (SSLSocket) context.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
            tls.setUseClientMode(false);
            var in = new BufferedReader(new InputStreamReader(tls.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // Only the head's end matters.
            }
            tls.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            tls.getOutputStream().flush();
        });
    }

    private static void pump(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
            to.shutdownOutput();
        } catch (IOException over) {
            close(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }
}

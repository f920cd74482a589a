package dev.nacelle.lambda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A model for {@link Priming} alone: answers one request after the other, each on a connection of its own, on a port of
 * this process that nobody else knows.
 */
final class MadeUpModel implements AutoCloseable {
    private static final int MILLIS_TO_WAIT = 2_000;
    private static final String BODY = "{\"predictions\": [{\"score\": 0.5}]}";
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + "x-Amzn-Invoked-Production-Variant: none\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY)
            .getBytes(StandardCharsets.US_ASCII);

    private final String scheme;
    private final ServerSocket server;

    private MadeUpModel(String scheme, ServerSocketFactory sockets) throws IOException {
        this.scheme = scheme;
        server = sockets.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(MILLIS_TO_WAIT);
        var thread = new Thread(this::answerAll, "made-up-model");
        thread.setDaemon(true);
        thread.start();
    }

    static MadeUpModel plain() throws IOException {
        return new MadeUpModel("http", ServerSocketFactory.getDefault());
    }

    static MadeUpModel tls(SSLContext context) throws IOException {
        return new MadeUpModel("https", context.getServerSocketFactory());
    }

    URI address() {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                answer(socket);
            } catch (IOException nobodyAsked) {
                // Closed meanwhile, or the caller is gone: then nobody waits for an answer either.
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLIS_TO_WAIT);
        var request = new BufferedInputStream(socket.getInputStream());
        skipHead(request);
        socket.getOutputStream().write(ANSWER);
        request.transferTo(OutputStream.nullOutputStream());
    }

    /** The empty line ends it; the rest is read after the answer, until the other side is done. */
    private static void skipHead(InputStream request) throws IOException {
        int lineEnds = 0;
        for (int one = request.read(); one >= 0; one = lineEnds == 2 ? -1 : request.read()) {
            if (one != '\r') {
                lineEnds = one == '\n' ? lineEnds + 1 : 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

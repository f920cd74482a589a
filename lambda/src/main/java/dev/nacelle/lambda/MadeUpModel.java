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

/** A model for {@link Priming} alone: answers one request on a port of this process that nobody else knows. */
final class MadeUpModel implements AutoCloseable {
    private static final int MILLIS_TO_WAIT = 2_000;
    private static final String BODY = "{\"predictions\": [{\"score\": 0.5}]}";
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + "Content-Length: "
                    + BODY.length() + "\r\n\r\n" + BODY)
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;

    MadeUpModel() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(MILLIS_TO_WAIT);
        var thread = new Thread(this::answerOne, "made-up-model");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void answerOne() {
        try (var socket = server.accept()) {
            answer(socket);
        } catch (IOException nobodyAsked) {
            // Closed meanwhile: then nobody waits for an answer either.
        }
    }

    private static void answer(Socket socket) throws IOException {
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

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
import java.util.Locale;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A model for {@link Priming} alone: answers one request after the other, on a port of this process that nobody else
 * knows. It closes most connections with their first answer, for opening one is what costs; every tenth answer leaves
 * its connection open, because real answers do, and a client keeps such a connection in other code.
 */
final class MadeUpModel implements AutoCloseable {
    private static final int MILLIS_TO_WAIT = 2_000;
    private static final String BODY = "{\"predictions\": [{\"score\": 0.5}]}";
    private static final byte[] LAST_ANSWER = answer("Connection: close\r\n");
    private static final byte[] ANSWER = answer("");
    private static final int ANSWERS_TO_ONE_LEFT_OPEN = 10;
    private static final String LENGTH = "content-length:";

    private final String scheme;
    private final ServerSocket server;

    /** Of the one thread that answers. */
    private int answers;

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

    private void answer(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLIS_TO_WAIT);
        var request = new BufferedInputStream(socket.getInputStream());
        boolean staysOpen = true;
        while (staysOpen && isWholeRequest(request)) {
            answers++;
            staysOpen = answers % ANSWERS_TO_ONE_LEFT_OPEN == 0;
            socket.getOutputStream().write(staysOpen ? ANSWER : LAST_ANSWER);
        }
        // Closed before the other side has read all of it, the connection would be reset.
        request.transferTo(OutputStream.nullOutputStream());
    }

    /** Reads one request; false where none comes any more. */
    private static boolean isWholeRequest(InputStream request) throws IOException {
        int length = 0;
        var line = line(request);
        boolean isThere = !line.isEmpty();
        while (!line.isEmpty()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            line = line(request);
        }
        return isThere && request.readNBytes(length).length == length;
    }

    /** The next line without its end; empty where nothing comes. */
    private static String line(InputStream request) throws IOException {
        var line = new StringBuilder();
        for (int one = request.read(); one >= 0 && one != '\n'; one = request.read()) {
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    private static byte[] answer(String field) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + field
                        + "x-Amzn-Invoked-Production-Variant: none\r\nContent-Length: " + BODY.length() + "\r\n\r\n"
                        + BODY)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

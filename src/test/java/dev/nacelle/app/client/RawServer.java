package dev.nacelle.app.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/** A server that keeps every byte it gets and answers what it is told, HTTP or not. */
final class RawServer implements AutoCloseable {
    /** What to do with a connection once the request was read. */
    interface Answer {
        void on(Socket connection) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private static final int TLS_HANDSHAKE = 0x16;

    private final ServerSocket socket;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

    RawServer(Answer answer) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** A server on that socket, which may be one of TLS. */
    RawServer(ServerSocket socket, Answer answer) {
        this.socket = socket;
        var thread = new Thread(() -> serve(answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server that answers that text to every request. */
    static RawServer answering(String text) throws IOException {
        return new RawServer(connection ->
                connection.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return socket.getLocalPort();
    }

    URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + port() + pathAndQuery);
    }

    /** The next request, byte for byte; waits for it. */
    String request() throws InterruptedException {
        return requests.take();
    }

    /** How many requests came that nobody asked for yet. */
    int waiting() {
        return requests.size();
    }

    /** Waits until the client closed the connection that it was not answered on. */
    boolean hungUp() throws InterruptedException, ExecutionException {
        return hungUp.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                requests.add(read(connection.getInputStream()));
                answer.on(connection);
                connection.getOutputStream().flush();
                connection.shutdownOutput();
                drain(connection.getInputStream());
            } catch (IOException gone) {
                hungUp.complete(true);
            }
        }
    }

    private void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        hungUp.complete(true);
    }

    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
            var next = in.read();
            if (next == TLS_HANDSHAKE) {
                return "TLS";
            }
            if (next < 0) {
                throw new IOException("The client sent half a request");
            }
            bytes.write(next);
        }
        var head = bytes.toString(StandardCharsets.ISO_8859_1);
        var length = LENGTH.matcher(head);
        bytes.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

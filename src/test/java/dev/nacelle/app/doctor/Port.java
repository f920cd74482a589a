package dev.nacelle.app.doctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Something that listens on this computer and does with each request what a test says. */
final class Port implements AutoCloseable {
    /** What is done with a connection. */
    interface Manner {
        void with(Socket connection) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();

    private Port(ServerSocket socket, Manner manner) {
        this.socket = socket;
        var thread = new Thread(() -> serve(manner), "test-port");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does that with each connection. */
    static Port doing(Manner manner) throws IOException {
        return new Port(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
    }

    /** Does that with each connection, once encryption is agreed on. */
    static Port encrypted(SSLContext context, Manner manner) throws IOException {
        return new Port(context.getServerSocketFactory().createServerSocket(0), manner);
    }

    /** Answers that to whatever it is asked. */
    static Manner answering(String answer) {
        return connection -> {
            read(connection.getInputStream());
            write(connection, answer);
        };
    }

    /** Reads and never answers. */
    static Manner silent() {
        return connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** A proxy that puts its own certificate in the place of the server's, and answers in its place. */
    static Manner inspecting(SSLContext company, String answer) {
        return connection -> {
            read(connection.getInputStream());
            write(connection, "HTTP/1.1 200 Connection established\r\n\r\n");
            var tls = (SSLSocket) company.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
            tls.setUseClientMode(false);
            read(tls.getInputStream());
            write(tls, answer);
        };
    }

    int number() {
        return socket.getLocalPort();
    }

    /** How many connections came. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve(Manner manner) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connections.incrementAndGet();
                manner.with(connection);
            } catch (IOException gone) {
                // The client hung up, or the test is over: on to the next.
            }
        }
    }

    private static void write(Socket connection, String text) throws IOException {
        connection
                .getOutputStream()
                .write(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static void read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The client sent half a request");
            }
            bytes.write(next);
        }
        var length = LENGTH.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    }
}

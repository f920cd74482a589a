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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A proxy as an office has one, for plain calls (RFC 9112, absolute form) and for tunnels (RFC 9110, CONNECT). Whatever
 * host it is asked for, it goes to one port of this computer.
 */
public final class OfficeProxy implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: (\\d+)");
    private static final String LOGIN = "\r\nProxy-Authorization: Basic YWRhOmh1bnRlcjI=\r\n";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(OfficeProxy::daemon);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int target;
    private final boolean wantsLogin;
    private final boolean refuses;

    private OfficeProxy(int target, boolean wantsLogin, boolean refuses) throws IOException {
        this.target = target;
        this.wantsLogin = wantsLogin;
        this.refuses = refuses;
        threads.execute(this::serve);
    }

    /** One that lets nobody through but ada, whose password is hunter2. */
    public static OfficeProxy wantingLogin(int target) throws IOException {
        return new OfficeProxy(target, true, false);
    }

    /** One that is not allowed to go there. */
    public static OfficeProxy refusing() throws IOException {
        return new OfficeProxy(0, false, true);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The first line of each request that came. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var request = read(client.getInputStream());
            asked.add(request.lines().findFirst().orElse(""));
            if (wantsLogin && !request.contains(LOGIN)) {
                say(client, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"office\"\r\n");
            } else if (refuses) {
                say(client, "403 Forbidden", "Server: office-proxy\r\n");
            } else if (request.startsWith("CONNECT ")) {
                tunnel(client);
            } else {
                forward(client, request);
            }
        } catch (IOException hungUp) {
            asked.add("hung up");
        }
    }

    private static void say(Socket client, String status, String headers) throws IOException {
        var body = "<html><title>Office proxy</title></html>";
        write(
                client.getOutputStream(),
                "HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: text/html\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
    }

    private void tunnel(Socket client) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            write(client.getOutputStream(), "HTTP/1.1 200 Connection established\r\n\r\n");
            threads.execute(() -> pump(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(Socket client, String request) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var uri = URI.create(request.split(" ", 3)[1]);
            var own = request.replaceFirst(Pattern.quote(uri.toString()), uri.getRawPath())
                    .replace(LOGIN, "\r\nConnection: close\r\n");
            write(server.getOutputStream(), own);
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The client sent half a request");
            }
            bytes.write(next);
        }
        var length = LENGTH.matcher(bytes.toString(StandardCharsets.UTF_8));
        bytes.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "office-proxy");
        thread.setDaemon(true);
        return thread;
    }
}

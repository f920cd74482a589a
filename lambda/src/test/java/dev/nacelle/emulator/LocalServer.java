package dev.nacelle.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP server on a free port of the loopback address, one thread for each request. */
final class LocalServer implements AutoCloseable {
    static {
        // Else each answer waits for the other side's delayed acknowledgement, which takes 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, HttpHandler handler) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(daemons());
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    static LocalServer plain(HttpHandler handler) throws IOException {
        return new LocalServer(HttpServer.create(anyPort(), 0), handler);
    }

    static LocalServer tls(SSLContext context, HttpHandler handler) throws IOException {
        var server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LocalServer(server, handler);
    }

    /** Host and port. */
    String authority() {
        var address = server.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var output = exchange.getResponseBody()) {
            output.write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static ThreadFactory daemons() {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "local-server-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

package dev.nacelle.emulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * An HTTP server on a free port of the loopback address, one thread for each connection. Its own time is in everything
 * that is measured through it: the JDK's server takes some 90 µs for a request that this one answers in 20, because it
 * hands each over between two threads.
 */
final class LocalServer implements AutoCloseable {
    private static final int MOST_WAITING = 50;

    /** Answers requests; may take its time. */
    @FunctionalInterface
    interface Handler {
        /** Answers one; the connection is closed if it throws. */
        void answer(LocalExchange exchange) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Work {
        void go() throws IOException, InterruptedException;
    }

    /** Puts TLS on a connection, or leaves it as it is. */
    @FunctionalInterface
    private interface Security {
        Socket on(Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final Security security;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    private LocalServer(Security security, Handler handler) throws IOException {
        this.server = new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress());
        this.security = security;
        this.handler = handler;
        threads.execute(this::accept);
    }

    static LocalServer plain(Handler handler) throws IOException {
        return new LocalServer(socket -> socket, handler);
    }

    static LocalServer tls(SSLContext context, Handler handler) throws IOException {
        var factory = context.getSocketFactory();
        return new LocalServer(socket -> factory.createSocket(socket, null, true), handler);
    }

    /** Host and port. */
    String authority() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    @Override
    public void close() {
        quietly(server::close);
        threads.shutdownNow();
        open.forEach(socket -> quietly(socket::close));
    }

    private void accept() {
        while (!server.isClosed()) {
            quietly(() -> {
                var socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            });
        }
    }

    private void serve(Socket socket) {
        quietly(() -> {
            try (socket) {
                socket.setTcpNoDelay(true);
                converse(security.on(socket));
            } finally {
                open.remove(socket);
            }
        });
    }

    private void converse(Socket secured) throws IOException, InterruptedException {
        var input = new BufferedInputStream(secured.getInputStream());
        var output = secured.getOutputStream();
        for (var next = LocalExchange.next(input, output); next.isPresent(); next = LocalExchange.next(input, output)) {
            handler.answer(next.get());
        }
    }

    /** Callers that break off or do not trust the certificate are what some tests want; closing ends the rest so. */
    private static void quietly(Work work) {
        try {
            work.go();
        } catch (IOException broken) {
            // The connection is closed by then.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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

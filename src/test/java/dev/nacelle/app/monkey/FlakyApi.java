package dev.nacelle.app.monkey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A live API on this computer that answers, refuses, dawdles and hangs up by the throw of a dice. */
final class FlakyApi implements AutoCloseable {
    private final Random dice;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FlakyApi::daemon);
    private final AtomicLong calls = new AtomicLong();

    private FlakyApi(long seed, HttpServer server) {
        this.dice = new Random(seed);
        this.server = server;
    }

    static FlakyApi serve(long seed) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var api = new FlakyApi(seed, server);
        server.createContext("/", api::answer);
        server.setExecutor(api.threads);
        server.start();
        return api;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/default/turbine-score";
    }

    long calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        int throwOf20;
        String score;
        synchronized (dice) {
            throwOf20 = dice.nextInt(20);
            score = Integer.toString(dice.nextInt(100));
        }
        switch (throwOf20) {
            case 0 -> send(exchange, 500, "{\"message\":\"Internal Server Error\"}");
            case 1 -> send(exchange, 429, "{\"message\":\"Too Many Requests\"}");
            case 2 -> send(exchange, 200, "<html>not a score</html>" + "x".repeat(200_000));
            case 3 -> exchange.close();
            case 4 -> {
                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
                send(exchange, 200, "0." + score);
            }
            default -> send(exchange, 200, "0." + score);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Apigw-Requestid", "JCJgriq-vHcEPMg=");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "flaky-api");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.nacelle.app.gui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.nacelle.app.trust.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An API that answers each method, or each path, as it is told; with API Gateway's own header field. What its answers take
 * is told as well and not waited for: time passes by {@link #nanos}.
 */
final class ScriptedApi implements AutoCloseable {
    static final String CRASH = "{\"message\":\"Internal Server Error\"}";

    private record Answer(int status, String body, long millis) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final AtomicLong nanos = new AtomicLong();

    private ScriptedApi(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static ScriptedApi plain() throws IOException {
        return new ScriptedApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    static ScriptedApi encrypted(SelfSigned certificate) throws IOException, GeneralSecurityException {
        var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        return new ScriptedApi(https);
    }

    /** @param key a method, or the end of a path, which goes first */
    ScriptedApi on(String key, int status, String body) {
        return on(key, status, body, 0);
    }

    /** @param millis how long the answer takes by {@link #nanos} */
    ScriptedApi on(String key, int status, String body, long millis) {
        answers.put(key, new Answer(status, body, millis));
        return this;
    }

    /** How much time has passed: nothing but what the answers take. */
    long nanos() {
        return nanos.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/default/turbine-score";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var answer = find(exchange);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(answer.millis()));
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Apigw-Requestid", "JCJgriq-vHcEPMg=");
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer find(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return answers.entrySet().stream()
                .filter(known -> known.getKey().startsWith("/") && path.endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> answers.getOrDefault(
                        exchange.getRequestMethod(), new Answer(404, "{\"message\":\"Not Found\"}", 0)));
    }
}

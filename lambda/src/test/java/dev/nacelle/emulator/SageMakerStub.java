package dev.nacelle.emulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** The SageMaker Runtime's one address on this computer, over plain HTTP or TLS; it answers as it is told. */
public final class SageMakerStub implements AutoCloseable {
    private final LocalServer server;
    private final String scheme;
    private final Behaviour behaviour;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private SageMakerStub(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.scheme = "http";
        this.server = LocalServer.plain(this::answer);
    }

    private SageMakerStub(SSLContext tls, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.scheme = "https";
        this.server = LocalServer.tls(tls, this::answer);
    }

    /** A request to it. Header names are in the JDK's spelling: {@code Content-type}. */
    public record Asked(String path, Map<String, List<String>> headers, String body) {}

    /**
     * What it answers.
     *
     * @param errorType AWS's name for the error; empty if it is none
     */
    public record Reply(int status, String errorType, String body) {
        /** The workshop's shape. */
        public static Reply score(String number) {
            return new Reply(200, "", "{\"predictions\": [{\"score\": " + number + "}]}");
        }
    }

    /** Decides on the answer; may take its time. */
    @FunctionalInterface
    public interface Behaviour {
        Reply to(Asked asked) throws InterruptedException;
    }

    public static SageMakerStub plain(Behaviour behaviour) throws IOException {
        return new SageMakerStub(behaviour);
    }

    public static SageMakerStub tls(SSLContext context, Behaviour behaviour) throws IOException {
        return new SageMakerStub(context, behaviour);
    }

    /** What {@code AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME} is set to. */
    public String address() {
        return scheme + "://" + server.authority();
    }

    /** Everything it was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what it was asked: thousands of readings are no use to anyone. */
    public void forget() {
        asked.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var one = new Asked(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
        asked.add(one);
        try {
            answer(exchange, behaviour.to(one));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("x-Amzn-Invoked-Production-Variant", "AllTraffic");
        if (!reply.errorType().isEmpty()) {
            headers.set("x-amzn-ErrorType", reply.errorType());
        }
        LocalServer.answer(exchange, reply.status(), reply.body().getBytes(StandardCharsets.UTF_8));
    }
}

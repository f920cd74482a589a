package dev.nacelle.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** The SageMaker Runtime's one address on this computer, over plain HTTP or TLS; it answers as it is told. */
public final class SageMakerStub implements AutoCloseable {
    private final LocalServer server;
    private final String scheme;
    private final Behaviour behaviour;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

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
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** Forgets what it was asked: thousands of readings are no use to anyone. */
    public void forget() {
        asked.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(LocalExchange exchange) throws IOException, InterruptedException {
        var one = new Asked(exchange.path(), exchange.headers(), exchange.text());
        asked.add(one);
        var reply = behaviour.to(one);
        var headers = new HashMap<>(
                Map.of("Content-Type", "application/json", "x-Amzn-Invoked-Production-Variant", "AllTraffic"));
        if (!reply.errorType().isEmpty()) {
            headers.put("x-amzn-ErrorType", reply.errorType());
        }
        exchange.answer(reply.status(), headers, reply.body().getBytes(StandardCharsets.UTF_8));
    }
}

package dev.nacelle.deploy.training;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lambda's Runtime API, as far as a training run needs it: hands out events one by one, takes the answers, and then lets
 * the function wait. Source: AWS Lambda developer guide, "Using the Lambda runtime API", version 2018-06-01.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> events;
    private final BlockingQueue<String> answers;
    private final CountDownLatch answered;
    private final CountDownLatch closed = new CountDownLatch(1);

    RuntimeApi(List<String> events) throws IOException {
        this.events = new ArrayBlockingQueue<>(events.size(), false, events);
        this.answers = new ArrayBlockingQueue<>(events.size() + 1);
        this.answered = new CountDownLatch(events.size());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Host and port, as the environment variable AWS_LAMBDA_RUNTIME_API has them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was answered, in order: all of it, or as much as there is after that time or when nobody is left to answer. */
    List<String> awaitAnswers(int seconds, BooleanSupplier alive) throws InterruptedException {
        for (int second = 0; second < seconds && alive.getAsBoolean(); second++) {
            if (answered.await(1, TimeUnit.SECONDS)) {
                break;
            }
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals(INVOCATION + "next")) {
            next(exchange);
            return;
        }
        var answer = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.offer(path.endsWith("/response") ? answer : "error: " + answer);
        send(exchange, 202, "");
        answered.countDown();
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            var event = events.poll();
            if (event == null) {
                closed.await();
                return;
            }
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-00000000000" + events.size());
            headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + 28_000));
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:000000000000:function:training");
            headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
            headers.set("Content-Type", "application/json");
            send(exchange, 200, event);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}

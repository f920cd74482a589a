package dev.nacelle.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API on this computer: hands events to whichever runtime asks for the next one, and takes its
 * answers.
 *
 * <p>Source: AWS Lambda's developer guide, "Using the Lambda runtime API for custom runtimes", version 2018-06-01.
 */
public final class RuntimeApi implements AutoCloseable {
    /** Whose function it is. */
    public static final String ACCOUNT = "123456789012";

    /** Lambda's trace header, the same for every event. */
    public static final String TRACE_ID = "Root=1-67fd8a37-1234567890abcdef12345678;Parent=53995c3f42cd8ad8;Sampled=0";

    private static final String FUNCTION_ARN = "arn:aws:lambda:eu-west-1:" + ACCOUNT + ":function:turbine-score";
    private static final String ROOT = "/2018-06-01/runtime/";
    private static final byte[] ACCEPTED = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);

    private final LocalServer server;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Call> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<String> initError = new CompletableFuture<>();

    private RuntimeApi() throws IOException {
        this.server = LocalServer.plain(this::answer);
    }

    /** One that waits for a runtime. */
    public static RuntimeApi start() throws IOException {
        return new RuntimeApi();
    }

    /**
     * What came of one event. Times are {@link System#nanoTime}'s.
     *
     * @param isError whether the runtime reported an error in place of an answer
     * @param begun when the event was handed out
     * @param ended when all of the answer was there
     */
    public record Result(boolean isError, String body, long begun, long ended) {}

    /** What {@code AWS_LAMBDA_RUNTIME_API} is set to. */
    public String authority() {
        return server.authority();
    }

    /** When the runtime asked for its first event, in {@link System#nanoTime}. */
    public CompletableFuture<Long> ready() {
        return ready;
    }

    /** What the runtime said if it could not be made ready. */
    public CompletableFuture<String> initError() {
        return initError;
    }

    /**
     * Queues an event.
     *
     * @param limit the function's time-out, from the moment the event is handed out
     */
    public CompletableFuture<Result> invoke(byte[] event, Duration limit) {
        var call = new Call(event.clone(), limit);
        waiting.add(call);
        return call.result;
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(LocalExchange exchange) throws IOException, InterruptedException {
        long arrived = System.nanoTime();
        var path = exchange.path();
        if (path.equals(ROOT + "invocation/next")) {
            ready.complete(arrived);
            handOut(exchange);
        } else if (path.equals(ROOT + "init/error")) {
            initError.complete(exchange.text());
            exchange.answer(202, Map.of(), ACCEPTED);
        } else if (path.equals(ROOT + "restore/next")) {
            // With SnapStart the runtime stops here for its picture; answered at once, it goes on as if restored.
            exchange.answer(200, Map.of(), new byte[0]);
        } else {
            take(exchange, path.substring(ROOT.length()).split("/", -1));
        }
    }

    private void handOut(LocalExchange exchange) throws IOException, InterruptedException {
        var call = waiting.take();
        running.put(call.id, call);
        long deadline = System.currentTimeMillis() + call.limit.toMillis();
        var headers = Map.of(
                "Lambda-Runtime-Aws-Request-Id",
                call.id,
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(deadline),
                "Lambda-Runtime-Trace-Id",
                TRACE_ID,
                "Lambda-Runtime-Invoked-Function-Arn",
                FUNCTION_ARN,
                "Content-Type",
                "application/json");
        call.begun = System.nanoTime();
        exchange.answer(200, headers, call.event);
    }

    /** Takes {@code invocation/<id>/response} and {@code invocation/<id>/error}. */
    private void take(LocalExchange exchange, String[] parts) throws IOException {
        var call = parts.length == 3 ? running.remove(parts[1]) : null;
        if (call == null) {
            exchange.answer(404, Map.of(), new byte[0]);
            return;
        }
        long ended = System.nanoTime();
        exchange.answer(202, Map.of(), ACCEPTED);
        call.result.complete(new Result(parts[2].equals("error"), exchange.text(), call.begun, ended));
    }

    private static final class Call {
        private final String id = UUID.randomUUID().toString();
        private final CompletableFuture<Result> result = new CompletableFuture<>();
        private final byte[] event;
        private final Duration limit;
        private volatile long begun;

        private Call(byte[] event, Duration limit) {
            this.event = event;
            this.limit = limit;
        }
    }
}

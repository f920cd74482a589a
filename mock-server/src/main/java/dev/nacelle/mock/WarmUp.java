package dev.nacelle.mock;

import dev.nacelle.contract.WireRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A few calls in the background after the start, through the port like any other, so that the first one that matters
 * does not wait for classes to load: the SDK's first call takes some hundred milliseconds, the tenth less than one.
 */
final class WarmUp implements AutoCloseable {
    private static final int ROUNDS = 5;
    private static final int PATIENCE_MILLIS = 5_000;

    private static final String USER_AGENT = "nacelle-warm-up";

    private final List<Call> calls;
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * One call.
     *
     * @param function its full address
     * @param csv a reading it can score
     * @param token without which a mock that others can reach takes no call
     */
    record Call(URI function, String csv, Optional<String> token) {}

    WarmUp(List<Call> calls) {
        this.calls = List.copyOf(calls);
        this.thread = new Thread(this::run, "mock-warm-up");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether a request says to be one of these. */
    static boolean isMadeBy(WireRequest request) {
        return request.headers().first("User-Agent").filter(USER_AGENT::equals).isPresent();
    }

    /** No more calls; one under way ends by itself. */
    @Override
    public void close() {
        stopped = true;
    }

    private void run() {
        for (int round = 0; round < ROUNDS; round++) {
            for (var call : calls) {
                if (stopped) {
                    return;
                }
                send(call);
            }
        }
    }

    // Not with an HTTP client: loading one would cost more than what is saved.
    private static void send(Call call) {
        var request = """
                POST %s HTTP/1.1\r
                Host: %s\r
                User-Agent: %s\r
                %s: %s\r
                Content-Type: text/csv\r
                Content-Length: %s\r
                Connection: close\r
                \r
                %s""".formatted(
                        call.function().getPath(),
                        call.function().getAuthority(),
                        USER_AGENT,
                        RoomToken.HEADER,
                        call.token().orElse("none"),
                        call.csv().length(),
                        call.csv());
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            call.function().getHost(), call.function().getPort()),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        } catch (IOException closing) {
            // The mock was closed in between; nobody waits for this answer.
            return;
        }
    }
}

package dev.nacelle.mock.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WakefulSelectorTest {
    private static final int CONNECTIONS = 2_000;
    private static final int PATIENCE_MILLIS = 300_000;
    private static final String QUESTION = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    /** Each new connection is a wish of another thread, which a selector that looks without sleeping could miss. */
    @Test
    void newConnectionsAreHeardWhileAnotherAsksWithoutPause() throws Exception {
        var isOver = new AtomicBoolean();
        try (var listener = listen()) {
            var asking = CompletableFuture.supplyAsync(() -> askUntil(isOver, listener.port()));
            for (int i = 0; i < CONNECTIONS; i++) {
                assertTrue(RawHttp.exchange(listener.port(), QUESTION).endsWith("\n\n0.5"));
            }
            isOver.set(true);

            assertTrue(asking.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) > 0);
        }
    }

    private static int askUntil(AtomicBoolean isOver, int port) {
        int answers = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            while (!isOver.get()) {
                socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.UTF_8));
                assertEquals("0.5", answer(socket));
                answers++;
            }
            return answers;
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private static String answer(Socket socket) throws IOException {
        var all = new StringBuilder();
        while (!all.toString().endsWith("\r\n\r\n0.5")) {
            int letter = socket.getInputStream().read();
            assertTrue(letter >= 0, () -> "Only this came: " + all);
            all.append((char) letter);
        }
        return all.substring(all.length() - 3);
    }

    private static HttpListener listen() throws IOException {
        return HttpListener.start("127.0.0.1", 0, 1_000, new HttpThreads(), new WireHandler() {
            @Override
            public Delivery answer(WireRequest request, String sourceIp) {
                return Delivery.of(new WireResponse(200, Headers.of("Content-Length", "3"), Body.of("0.5")));
            }

            @Override
            public boolean mayWait() {
                return false;
            }
        });
    }
}

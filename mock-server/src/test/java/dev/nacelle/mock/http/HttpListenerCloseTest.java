package dev.nacelle.mock.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpListenerCloseTest {
    private static final WireResponse ANSWER = new WireResponse(200, Headers.none(), Body.of("0.5"));
    private static final String QUESTION = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    @Test
    void afterClosingNobodyListensAndClosingAgainDoesNothing() throws IOException {
        var listener = listen((request, sourceIp) -> Delivery.of(ANSWER));
        int port = listener.port();

        listener.close();
        listener.close();

        assertThrows(ConnectException.class, () -> RawHttp.exchange(port, QUESTION));
    }

    @Test
    void whatNeverEndsIsCutOff() throws Exception {
        var begun = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var listener = listen((request, sourceIp) -> {
            begun.countDown();
            await(never);
            return Delivery.of(ANSWER);
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            assertTrue(begun.await(30, TimeUnit.SECONDS));

            listener.close();

            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void noThreadKeepsTheProgramAlive() throws IOException {
        try (var listener = listen((request, sourceIp) -> Delivery.of(ANSWER))) {
            RawHttp.exchange(listener.port(), QUESTION);

            assertEquals(
                    List.of(),
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("mock-http") && !thread.isDaemon())
                            .toList());
        }
    }

    private static HttpListener listen(WireHandler handler) throws IOException {
        return HttpListener.start("127.0.0.1", 0, 1_000, new HttpThreads(), handler);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }
}

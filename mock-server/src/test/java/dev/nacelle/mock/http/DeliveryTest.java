package dev.nacelle.mock.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come late or are disturbed, byte by byte on a real socket. */
@Timeout(600)
class DeliveryTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WireResponse ANSWER = new WireResponse(
            200,
            Headers.of("Date", "Mon, 14 Apr 2025 22:16:23 GMT", "Content-Type", "text/plain", "Content-Length", "20"),
            Body.of("0.123456789012345678"));
    private static final String HEAD = """
            HTTP/1.1 200 OK
            Date: Mon, 14 Apr 2025 22:16:23 GMT
            Content-Type: text/plain
            Content-Length: 20

            """;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 50})
    void aLateAnswerIsTheSameToTheLetterAndTheConnectionStaysOpen(long millis) throws IOException {
        try (var listener = listen(Delivery.of(ANSWER).disturbed(Duration.ofMillis(millis), new Manner.Whole()));
                var socket = connect(listener)) {
            for (int i = 0; i < 3; i++) {
                send(socket, REQUEST);

                assertEquals(
                        HEAD + "0.123456789012345678",
                        text(socket.getInputStream().readNBytes(HEAD.length() + 5 + 20)));
            }
        }
    }

    @Test
    void aSlowBodyIsWholeInTheEnd() throws IOException {
        try (var listener = listen(disturbed(new Manner.Slow(Duration.ofMillis(20))));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals(
                    HEAD + "0.123456789012345678", text(socket.getInputStream().readNBytes(HEAD.length() + 5 + 20)));
        }
    }

    @Test
    void theHeadOfASlowBodyComesAtOnceAndClosingSendsTheRest() throws IOException {
        var listener = listen(disturbed(new Manner.Slow(HOUR)));
        try (var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals(HEAD, text(socket.getInputStream().readNBytes(HEAD.length() + 5)));

            listener.close();

            assertEquals("0.123456789012345678", text(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void aCutOffAnswerPromisesMoreThanComes() throws IOException {
        try (var listener = listen(disturbed(new Manner.CutOff(10)));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals(HEAD + "0.12345678", text(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void aCutOffAnswerIsNeverWhole() throws IOException {
        try (var listener = listen(disturbed(new Manner.CutOff(100)));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals(
                    HEAD + "0.12345678901234567", text(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void aClosedConnectionSaysNothing() throws IOException {
        try (var listener = listen(disturbed(new Manner.NoAnswer()));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals("", text(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void aResetConnectionIsResetAndNotClosed() throws IOException {
        try (var listener = listen(disturbed(new Manner.Reset()));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertThrows(SocketException.class, () -> socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void garbageIsSentAsItIs() throws IOException {
        try (var listener = listen(disturbed(new Manner.Garbage("this is no HTTP\r\n\r\n")));
                var socket = connect(listener)) {
            send(socket, REQUEST);

            assertEquals("this is no HTTP\n\n", text(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void afterADisturbedAnswerOthersAreWhole() throws IOException {
        var manners = new ArrayList<Manner>();
        manners.add(new Manner.Reset());
        manners.add(new Manner.Garbage("x"));
        manners.add(new Manner.CutOff(3));
        manners.add(new Manner.Whole());
        var next = new AtomicInteger();
        try (var listener = start((request, sourceIp) -> disturbed(manners.get(next.getAndIncrement())))) {
            for (int i = 0; i < 3; i++) {
                try (var socket = connect(listener)) {
                    send(socket, REQUEST);
                    readAllOrReset(socket);
                }
            }

            assertTrue(RawHttp.exchange(listener.port(), REQUEST).endsWith("\n\n0.123456789012345678"));
        }
    }

    @Test
    void whatIsDoneOnSendingIsDoneBeforeTheAnswerArrives() throws IOException {
        var done = new AtomicInteger();
        var late = Delivery.of(ANSWER)
                .disturbed(Duration.ofMillis(1), new Manner.Whole())
                .onSending(done::incrementAndGet);
        try (var listener = listen(late)) {
            RawHttp.exchange(listener.port(), REQUEST);

            assertEquals(1, done.get());
        }
    }

    @Test
    void closingSendsWhatWaitsForAnHour() throws IOException {
        var arrived = new Semaphore(0);
        var listener = start((request, sourceIp) -> {
            arrived.release();
            return Delivery.of(ANSWER).disturbed(HOUR, new Manner.Whole());
        });
        try (var one = connect(listener);
                var two = connect(listener)) {
            send(one, REQUEST);
            send(two, REQUEST);
            arrived.acquireUninterruptibly(2);

            listener.close();

            assertTrue(text(one.getInputStream().readAllBytes()).endsWith("\n\n0.123456789012345678"));
            assertTrue(text(two.getInputStream().readAllBytes()).endsWith("\n\n0.123456789012345678"));
        }
    }

    // Many more than there are threads: if each held one, the last would never arrive.
    @Test
    void answersThatWaitHoldNoThread() throws IOException {
        int calls = 200;
        var arrived = new Semaphore(0);
        var listener = start((request, sourceIp) -> {
            arrived.release();
            return Delivery.of(ANSWER).disturbed(HOUR, new Manner.Whole());
        });
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < calls; i++) {
                var socket = connect(listener);
                sockets.add(socket);
                send(socket, REQUEST);
            }

            arrived.acquireUninterruptibly(calls);
            listener.close();

            for (var socket : sockets) {
                assertTrue(text(socket.getInputStream().readAllBytes()).endsWith("\n\n0.123456789012345678"));
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void handlersThatWaitHaveOthersStandInForThem() throws IOException, InterruptedException {
        int calls = 100;
        var threads = new HttpThreads();
        var arrived = new CountDownLatch(calls);
        try (var listener = HttpListener.start("127.0.0.1", 0, 1000, threads, (request, sourceIp) -> {
            threads.lend();
            arrived.countDown();
            await(arrived);
            threads.giveBack();
            return Delivery.of(ANSWER);
        })) {
            var sockets = new ArrayList<Socket>();
            for (int i = 0; i < calls; i++) {
                var socket = connect(listener);
                sockets.add(socket);
                send(socket, REQUEST);
            }

            assertTrue(arrived.await(300, TimeUnit.SECONDS), arrived.getCount() + " have no thread");
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/aside/"})
    void aStreamedBodyIsWrittenWhileItIsSent(String path) throws IOException {
        var streamed = Delivery.streamed(
                200,
                Headers.of("Content-Type", "application/x-ndjson"),
                out -> out.write("{}\n".getBytes(StandardCharsets.UTF_8)));
        try (var listener = HttpListener.start(
                        "127.0.0.1", 0, 1000, new HttpThreads(), (r, sourceIp) -> streamed, Optional.of("/aside/"));
                var socket = connect(listener)) {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            var raw = text(socket.getInputStream().readAllBytes());
            assertTrue(raw.startsWith("HTTP/1.1 200 OK\n") && raw.endsWith("\n\n{}\n"), raw);
        }
    }

    private static Delivery disturbed(Manner manner) {
        return Delivery.of(ANSWER).disturbed(Duration.ZERO, manner);
    }

    private static HttpListener listen(Delivery delivery) throws IOException {
        return start((request, sourceIp) -> delivery);
    }

    private static HttpListener start(WireHandler handler) throws IOException {
        return HttpListener.start("127.0.0.1", 0, 1000, new HttpThreads(), handler);
    }

    private static Socket connect(HttpListener listener) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(300_000);
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readAllOrReset(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            assertTrue(String.valueOf(reset.getMessage()).contains("reset"), reset.toString());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(300, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

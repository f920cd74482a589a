package dev.nacelle.mock.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {
    private static final int MAX_BODY = 1000;
    private static final WireResponse ANSWER = new WireResponse(
            200,
            Headers.of(
                    "Date", "Mon, 14 Apr 2025 22:16:23 GMT",
                    "Content-Type", "text/plain; charset=utf-8",
                    "Content-Length", "3",
                    "Connection", "keep-alive",
                    "Set-Cookie", "a=1",
                    "Set-Cookie", "b=2"),
            Body.of("0.5"));

    private final BlockingQueue<WireRequest> requests = new ArrayBlockingQueue<>(10);

    @Test
    void anAnswerGoesOutToTheLetter() throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(listener.port(), "GET / HTTP/1.1\r\nHost: a\r\n\r\n");

            assertEquals("""
                    HTTP/1.1 200 OK
                    Date: Mon, 14 Apr 2025 22:16:23 GMT
                    Content-Type: text/plain; charset=utf-8
                    Connection: keep-alive
                    Set-Cookie: a=1
                    Set-Cookie: b=2
                    Content-Length: 3

                    0.5""", raw);
        }
    }

    @Test
    void aConnectionAboutToCloseIsNotCalledKeptAlive() throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(listener.port(), "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertTrue(raw.contains("\nConnection: close\n") && !raw.contains("keep-alive"), raw);
        }
    }

    @Test
    void aRequestComesInAsItWasSent() throws IOException {
        try (var listener = listen(ANSWER)) {
            RawHttp.exchange(
                    listener.port(),
                    "PUT /a%20b/c;d//e?x=%41&y HTTP/1.1\r\nHost: a\r\nX-One: 1\r\nx-one: 2\r\nContent-Length: 2\r\n\r\nhi");

            assertEquals(
                    new WireRequest(
                            "PUT",
                            "/a%20b/c;d//e",
                            "x=%41&y",
                            Headers.of("Host", "a", "X-One", "1", "X-One", "2", "Content-Length", "2"),
                            Body.of("hi")),
                    requests.remove());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void everyMethodIsHandedOn(String method) throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(listener.port(), method + " /x HTTP/1.1\r\nHost: a\r\n\r\n");

            assertTrue(raw.endsWith("\n\n0.5"), raw);
            assertEquals(method, requests.remove().method());
        }
    }

    @Test
    void headIsHandedOnAndAnsweredWithoutBody() throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(listener.port(), "HEAD /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertEquals("HEAD", requests.remove().method());
            assertTrue(raw.contains("Content-Length: 3\n") && raw.endsWith("\n\n"), raw);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1000, 1000
            1001, 1001
            5000, 1001
            9000000, 1001
            """)
    void aBodyBeyondTheLimitIsCutOneByteBeyondIt(int sent, int handedOn) throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(
                    listener.port(),
                    "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: " + sent + "\r\n\r\n" + "1".repeat(sent));

            assertEquals(handedOn, requests.remove().body().size());
            assertTrue(raw.endsWith("\n\n0.5"), raw);
        }
    }

    @Test
    void aChunkedBodyIsPutTogether() throws IOException {
        try (var listener = listen(ANSWER)) {
            RawHttp.exchange(
                    listener.port(),
                    "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n");

            assertEquals(Body.of("hi!"), requests.remove().body());
        }
    }

    @Test
    void aCallerThatAsksBeforeItSendsABodyIsToldToGoOn() throws IOException {
        try (var listener = listen(ANSWER);
                var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(300_000);
            write(socket, "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");

            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", read(socket, 25));

            write(socket, "hi");

            assertEquals("HTTP/1.1 200", read(socket, 12));
            assertEquals(Body.of("hi"), requests.remove().body());
        }
    }

    // Many more than there are threads: if each held one, nobody would be left for the last.
    @Test
    void callersThatSendSlowlyHoldNoThread() throws IOException {
        var slow = new ArrayList<Socket>();
        try (var listener = listen(ANSWER)) {
            for (int i = 0; i < 200; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
                slow.add(socket);
                write(socket, "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nh");
            }

            var raw = RawHttp.exchange(listener.port(), "GET / HTTP/1.1\r\nHost: a\r\n\r\n");

            assertTrue(raw.endsWith("\n\n0.5"), raw);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/aside/x, 1000, 1000", "/aside/x, 5000, 1001", "/else/x, 5000, 1001"})
    void requestsToPathsSetAsideAreAnsweredLikeOthers(String path, int sent, int handedOn) throws IOException {
        try (var listener =
                HttpListener.start("127.0.0.1", 0, MAX_BODY, new HttpThreads(), this::take, Optional.of("/aside/"))) {
            var raw = RawHttp.exchange(
                    listener.port(),
                    "PUT %s?y=%%41 HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(path, sent, "1".repeat(sent)));

            assertTrue(raw.startsWith("HTTP/1.1 200 OK\nDate: Mon, 14 Apr 2025 22:16:23 GMT\n"), raw);
            assertTrue(raw.contains("\nContent-Type: text/plain; charset=utf-8\n") && raw.endsWith("\n\n0.5"), raw);
            assertEquals(
                    new WireRequest(
                            "PUT",
                            path,
                            "y=%41",
                            Headers.of("Host", "a", "Content-Length", Integer.toString(sent)),
                            Body.of("1".repeat(handedOn))),
                    requests.remove());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nno header\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedInJson(String request) throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(listener.port(), request);

            assertTrue(raw.startsWith("HTTP/1.1 400 Bad Request\n"), raw);
            assertTrue(raw.contains("Content-Type: application/json\n"), raw);
            assertTrue(raw.endsWith("{\"message\":\"Bad Request\"}"), raw);
        }
    }

    @Test
    void headersBeyondItsLimitAreRefused() throws IOException {
        try (var listener = listen(ANSWER)) {
            var raw = RawHttp.exchange(
                    listener.port(), "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(66_000) + "\r\n\r\n");

            assertTrue(raw.startsWith("HTTP/1.1 431 "), raw);
            assertTrue(raw.endsWith("{\"message\":\"Request Header Fields Too Large\"}"), raw);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/aside/"})
    void aMistakeOfOursIsA500InJson(String path) throws IOException {
        WireHandler mistaken = (request, sourceIp) -> {
            throw new IllegalStateException("on purpose");
        };
        try (var listener =
                HttpListener.start("127.0.0.1", 0, MAX_BODY, new HttpThreads(), mistaken, Optional.of("/aside/"))) {
            var raw = RawHttp.exchange(listener.port(), "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");

            assertTrue(raw.startsWith("HTTP/1.1 500 "), raw);
            assertTrue(raw.endsWith("{\"message\":\"Internal Server Error\"}"), raw);
        }
    }

    @Test
    void aPortInUseIsToldByItsNumber() throws IOException {
        try (var listener = listen(ANSWER)) {
            int port = listener.port();

            var thrown = assertThrows(BindException.class, () -> start(port, ANSWER));

            assertEquals("Cannot listen on 127.0.0.1:" + port + ": the port is in use", thrown.getMessage());
        }
    }

    @Test
    void callsThatMayWaitLeaveTheReadersFree() throws IOException {
        var last = new CountDownLatch(1);
        WireHandler patient = (request, sourceIp) -> {
            if (request.path().equals("/last")) {
                last.countDown();
            } else {
                await(last);
            }
            return Delivery.of(ANSWER);
        };
        try (var listener = HttpListener.start("127.0.0.1", 0, MAX_BODY, new HttpThreads(), patient)) {
            var waiting = new ArrayList<Socket>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
                write(socket, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                waiting.add(socket);
            }

            RawHttp.exchange(listener.port(), "GET /last HTTP/1.1\r\nHost: a\r\n\r\n");

            for (var socket : waiting) {
                assertTrue(
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).endsWith("0.5"));
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallIsAnsweredAsSoonAsItsWholeBodyIsThereWhetherItMayWaitOrNot(boolean mayWait) throws IOException {
        var handler = new WireHandler() {
            @Override
            public boolean mayWait() {
                return mayWait;
            }

            @Override
            public Delivery answer(WireRequest request, String sourceIp) {
                return take(request, sourceIp);
            }
        };
        try (var listener = HttpListener.start("127.0.0.1", 0, MAX_BODY, new HttpThreads(), handler);
                var slow = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            write(slow, "POST /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 4\r\n\r\n0.");
            RawHttp.exchange(listener.port(), "GET /quick HTTP/1.1\r\nHost: a\r\n\r\n");
            write(slow, "75");

            assertTrue(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).endsWith("0.5"));
            assertEquals(
                    List.of("/quick ", "/slow 0.75"),
                    requests.stream()
                            .map(request ->
                                    request.path() + " " + request.body().text())
                            .toList());
        }
    }

    private HttpListener listen(WireResponse answer) throws IOException {
        return start(0, answer);
    }

    private HttpListener start(int port, WireResponse answer) throws IOException {
        return HttpListener.start("127.0.0.1", port, MAX_BODY, new HttpThreads(), (request, sourceIp) -> {
            requests.add(request);
            return Delivery.of(answer);
        });
    }

    private Delivery take(WireRequest request, String sourceIp) {
        requests.add(request);
        return Delivery.of(ANSWER);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(Socket socket, int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.US_ASCII);
    }
}

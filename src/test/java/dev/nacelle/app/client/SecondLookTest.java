package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that was kept from one call to the next, and what is told when it breaks under the second. */
// A call that is never given up would wait for ever.
@Timeout(180)
class SecondLookTest {
    private final HttpScoringClient client = new HttpScoringClient();

    @Test
    void aServerThatWasStoppedASecondAgoIsToldAsGone() throws Exception {
        try (var server = new KeepingServer(true)) {
            assertInstanceOf(Outcome.Scored.class, score(server));

            var outcome = assertInstanceOf(Outcome.Unreachable.class, score(server));

            assertTrue(outcome.exchange().timings().reused());
            assertEquals(Trouble.GONE, outcome.trouble());
            var diagnosis = new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome));
            assertEquals("Nothing answers here any more", diagnosis.title());
            assertEquals(List.of("POST", "POST"), server.requests);
        }
    }

    @Test
    void aServerThatHangsUpAndStaysIsToldAsABrokenConnectionAndIsNotSentTheReadingAgain() throws Exception {
        try (var server = new KeepingServer(false)) {
            assertInstanceOf(Outcome.Scored.class, score(server));

            var outcome = assertInstanceOf(Outcome.Unreachable.class, score(server));

            assertTrue(outcome.exchange().timings().reused());
            assertEquals(Trouble.EMPTY, outcome.trouble());
            server.lookedAt();
            assertEquals(List.of("POST", "POST"), server.requests);
        }
    }

    private Outcome score(KeepingServer server) {
        return client.score(Endpoint.live(server.uri()), Profiles.windTurbine().initialReading());
    }

    /** Answers the first request, keeps the connection, and hangs up on the second; may be gone by then. */
    private static final class KeepingServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final Thread thread;
        private final boolean leaves;

        KeepingServer(boolean leaves) throws IOException {
            this.leaves = leaves;
            thread = new Thread(this::serve, "keeping-server");
            thread.setDaemon(true);
            thread.start();
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/score");
        }

        /** Waits until the connection that was made to look came in and went. */
        void lookedAt() throws InterruptedException {
            thread.join();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void serve() {
            try {
                hangUpOnTheSecond();
                if (!leaves) {
                    try (var look = socket.accept()) {
                        note(look.getInputStream());
                    }
                }
            } catch (IOException over) {
                requests.add("broken: " + over);
            }
        }

        private void hangUpOnTheSecond() throws IOException {
            try (var connection = socket.accept()) {
                note(connection.getInputStream());
                answer(connection);
                note(connection.getInputStream());
                if (leaves) {
                    socket.close();
                }
            }
        }

        private static void answer(Socket connection) throws IOException {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n0.25".getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        }

        private void note(InputStream in) throws IOException {
            var head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.toString().endsWith("\r\n\r\n")) {
                    in.readNBytes(Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1")));
                    requests.add(head.substring(0, head.indexOf(" ")));
                    return;
                }
            }
        }
    }
}

package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// A call that is never given up would wait for ever.
@Timeout(180)
class CallTimingsTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();

    private final HttpScoringClient client = new HttpScoringClient();
    private HttpServer server = stopped();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "kept-alive");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var score = "0.25".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, score.length);
            exchange.getResponseBody().write(score);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAddressInNumbersTakesNoLookUpAndPlainHttpNoEncryption() {
        var exchange = score("127.0.0.1");

        assertEquals(List.of("connect", "send", "firstByte", "body"), parts(exchange.timings()));
        assertEquals(
                new Connection(
                        Stage.DONE, List.of(), Optional.of("127.0.0.1:" + port()), Optional.empty(), Optional.empty()),
                exchange.connection());
        assertEquals(Auth.Kind.NONE, exchange.auth());
    }

    @Test
    void aNameIsLookedUp() {
        var exchange = score("localhost");

        assertEquals(List.of("dns", "connect", "send", "firstByte", "body"), parts(exchange.timings()));
        assertTrue(exchange.connection().addresses().contains("127.0.0.1"));
    }

    @Test
    void aKeptConnectionIsToldFromANewOne() {
        score("localhost");

        var second = score("localhost");

        assertEquals(List.of("send", "firstByte", "body", "reused"), parts(second.timings()));
        assertEquals(Optional.of("127.0.0.1:" + port()), second.connection().remote());
    }

    @Test
    void thePartsAreNoMoreThanTheWhole() {
        var exchange = score("localhost");

        var sum = durations(exchange.timings()).reduce(Duration.ZERO, Duration::plus);
        assertTrue(sum.compareTo(exchange.elapsed()) <= 0, sum + " of " + exchange.elapsed());
    }

    @Test
    void thePartACallStoppedInReachesToItsEnd() {
        var outcome = client.score(Endpoint.live(URI.create("http://nacelle.invalid/")), READING);

        assertEquals(List.of("dns"), parts(outcome.exchange().timings()));
        assertEquals(Stage.DNS, outcome.exchange().connection().reached());
    }

    private Exchange score(String host) {
        var outcome = client.score(Endpoint.live(URI.create("http://" + host + ":" + port() + "/")), READING);
        assertEquals("0.25", outcome.score().orElseThrow().text());
        return outcome.exchange();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static List<String> parts(Timings timings) {
        return Stream.of(
                        timings.prepare().map(part -> "prepare"),
                        timings.dns().map(part -> "dns"),
                        timings.connect().map(part -> "connect"),
                        timings.tls().map(part -> "tls"),
                        timings.send().map(part -> "send"),
                        timings.firstByte().map(part -> "firstByte"),
                        timings.body().map(part -> "body"),
                        Optional.of("reused").filter(any -> timings.reused()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Duration> durations(Timings timings) {
        return Stream.of(
                        timings.prepare(),
                        timings.dns(),
                        timings.connect(),
                        timings.tls(),
                        timings.send(),
                        timings.firstByte(),
                        timings.body())
                .flatMap(Optional::stream);
    }

    private static HttpServer stopped() {
        try {
            return HttpServer.create();
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}

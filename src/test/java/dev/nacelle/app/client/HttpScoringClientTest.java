package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// A call that is never given up would wait for ever.
@Timeout(180)
class HttpScoringClientTest {
    private static final Reading READING = new Reading(
            Profiles.windTurbine(), List.of("TID008", "HAWT", "64", "80", "46", "21", "55", "55", "7", "34", "SE"));
    private static final String CSV = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final Duration SOON = Duration.ofMillis(150);

    private final HttpScoringClient client = new HttpScoringClient();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /default/score,                /default/score
                    '',                            /
                    /a%20b/%C3%BC?key=1&b=%26,     /a%20b/%C3%BC?key=1&b=%26
                    """)
    void theRequestShownIsTheRequestSentHeaderForHeader(String address, String target) throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var outcome = client.score(Endpoint.live(server.uri(address)), READING);

            var sent = server.request();
            var shown = outcome.exchange().request();
            // What follows the question mark may be a secret: its values are kept from sight.
            var hidden = sent.replace("key=1&b=%26", "key=" + Secret.HIDDEN + "&b=" + Secret.HIDDEN);
            assertEquals(hidden, text(shown));
            assertEquals(
                    "POST " + target + " HTTP/1.1", sent.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void aReadingGoesOutAsPlainCsvUnderThisProgramsName() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var uri = server.uri("/default/score");

            var shown = client.score(Endpoint.live(uri), READING).exchange().request();

            var headers = Headers.of(
                    "Content-Length", "37",
                    "Host", uri.getAuthority(),
                    "Accept", "application/json",
                    "Content-Type", "text/csv",
                    "User-Agent", "Nacelle/" + Version.current());
            assertEquals(new WireRequest("POST", "/default/score", "", headers, Body.of(CSV)), shown);
        }
    }

    @Test
    void aBareNumberIsTheScore() throws Exception {
        try (var server =
                RawServer.answering("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 5\n\n1e-05")) {
            var endpoint = Endpoint.live(server.uri("/"));

            var outcome = client.score(endpoint, READING);

            assertEquals(new Outcome.Scored(new Score(1e-05, "1e-05"), outcome.exchange()), outcome);
            var response = outcome.exchange().response().orElseThrow();
            assertEquals(Body.of("1e-05"), response.body());
            assertEquals(List.of("application/json"), response.headers().all("Content-Type"));
            assertEquals(endpoint, outcome.exchange().endpoint());
        }
    }

    @Test
    void aRedirectIsReportedAndNotFollowed() throws Exception {
        try (var elsewhere = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25");
                var server = RawServer.answering("HTTP/1.1 307 Temporary Redirect\nLocation: "
                        + elsewhere.uri("/login?session=hidden-word") + "\nContent-Length: 0\n\n")) {
            var outcome = client.score(Endpoint.live(server.uri("/score")), READING);

            assertEquals(
                    new Outcome.Refused(307, Optional.empty(), Optional.empty(), "", "", outcome.exchange()), outcome);
            assertEquals(0, elsewhere.waiting());
            var sentence =
                    new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome)).sentence();
            assertTrue(sentence.contains(" points to " + elsewhere.uri("/login") + "."), sentence);
        }
    }

    @Test
    void anEndlessAnswerIsCutOffAtOneMebibyte() throws Exception {
        try (var server = new RawServer(HttpScoringClientTest::floodForEver)) {
            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertEquals(new Outcome.Unreadable(Messages.text("outcome.unreadable.long"), outcome.exchange()), outcome);
            assertEquals(
                    1 << 20, outcome.exchange().response().orElseThrow().body().size());
            assertTrue(server.hungUp());
        }
    }

    @Test
    void anEndpointThatNeverAnswersTimesOut() throws Exception {
        try (var server = new RawServer(HttpScoringClientTest::waitForEver)) {
            var outcome =
                    new HttpScoringClient(Duration.ofSeconds(5), SOON).score(Endpoint.live(server.uri("/")), READING);

            assertEquals(new Outcome.TimedOut(SOON, outcome.exchange()), outcome);
            assertEquals(Optional.empty(), outcome.exchange().response());
        }
    }

    @Test
    void anAnswerThatBeginsAndNeverEndsTimesOut() throws Exception {
        try (var server = new RawServer(connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n0.");
            waitForEver(connection);
        })) {
            var outcome =
                    new HttpScoringClient(Duration.ofSeconds(5), SOON).score(Endpoint.live(server.uri("/")), READING);

            assertEquals(new Outcome.TimedOut(SOON, outcome.exchange()), outcome);
        }
    }

    @Test
    void interruptingTheThreadCancelsTheCallAndHangsUp() throws Exception {
        try (var server = new RawServer(HttpScoringClientTest::waitForEver)) {
            var outcome = new CompletableFuture<Outcome>();
            var stillInterrupted = new CompletableFuture<Boolean>();
            var thread = new Thread(() -> {
                outcome.complete(client.score(Endpoint.live(server.uri("/")), READING));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            server.request();

            thread.interrupt();

            assertInstanceOf(Outcome.Cancelled.class, outcome.get());
            assertTrue(stillInterrupted.get());
            assertTrue(server.hungUp());
        }
    }

    @Test
    void anInterruptedThreadSendsNothing() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            Thread.currentThread().interrupt();

            var outcome = client.score(Endpoint.live(server.uri("/")), READING);

            assertTrue(Thread.interrupted());
            assertEquals(new Outcome.Cancelled(outcome.exchange()), outcome);
            assertEquals(0, server.waiting());
        }
    }

    private static String text(WireRequest request) {
        var target = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        return request.headers().fields().stream()
                        .map(field -> field.name() + ": " + field.value() + "\r\n")
                        .collect(Collectors.joining("", "POST " + target + " HTTP/1.1\r\n", "\r\n"))
                + request.body().text();
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static void waitForEver(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        throw new IOException("The client hung up");
    }

    private static void floodForEver(Socket connection) throws IOException {
        write(connection, "HTTP/1.1 200 OK\r\n\r\n");
        var zeros = "0".repeat(8_192);
        while (true) {
            write(connection, zeros);
        }
    }
}

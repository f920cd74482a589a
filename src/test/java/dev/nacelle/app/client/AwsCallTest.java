package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.auth.SigV4Check;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signed calls against a server that computes the signature for itself. */
// A call that is never given up would wait for ever.
@Timeout(180)
class AwsCallTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final AwsSource ATTENDEE = new AwsSource.Profile("attendee");
    private static final String OK =
            "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 32\n\n{\"predictions\":[{\"score\":0.25}]}";

    @TempDir
    private static Path folder = Path.of("");

    private final HttpScoringClient client = new HttpScoringClient();

    @BeforeAll
    static void configure() throws IOException {
        var file = Files.writeString(folder.resolve("credentials"), """
                [attendee]
                aws_access_key_id = AKIDEXAMPLE
                aws_secret_access_key = %s
                aws_session_token = the-session-token
                """.formatted(SECRET_KEY));
        System.setProperty("aws.sharedCredentialsFile", file.toString());
        System.setProperty("aws.configFile", folder.resolve("config").toString());
    }

    @AfterAll
    static void restore() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.configFile");
    }

    @Test
    void aSignedCallIsSignedAsItGoesOut() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var settings = CallSettings.usual()
                    .withHeaders(List.of(ExtraHeader.plain("X-Team", "blades")))
                    .withAuth(Auth.SigV4.forApi("eu-west-1", ATTENDEE));

            var outcome = client.score(Endpoint.live(server.uri("/a%20b/score?x=1&b=%26")), settings, READING);

            var sent = parsed(server.request());
            assertEquals(SigV4Check.expected(sent, SECRET_KEY), SigV4Check.carried(sent));
            assertEquals("eu-west-1/execute-api", SigV4Check.scope(sent));
            assertEquals(List.of("the-session-token"), sent.headers().all("X-Amz-Security-Token"));
            var exchange = outcome.exchange();
            assertEquals(Auth.Kind.SIGV4, exchange.auth());
            assertTrue(exchange.timings().prepare().isPresent());
            assertEquals(List.of(Secret.HIDDEN), exchange.request().headers().all("Authorization"));
            assertEquals(List.of(Secret.HIDDEN), exchange.request().headers().all("X-Amz-Security-Token"));
            assertFalse(outcome.toString().contains("the-session-token"));
        }
    }

    @Test
    void aProfileThatIsNotThereKeepsTheCallFromBeingMade() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 200 OK\nContent-Length: 4\n\n0.25")) {
            var settings =
                    CallSettings.usual().withAuth(Auth.SigV4.forApi("eu-west-1", new AwsSource.Profile("nobody")));

            var outcome = client.score(Endpoint.live(server.uri("/")), settings, READING);

            assertEquals(
                    "credentials.unknown-profile",
                    assertInstanceOf(Outcome.NotSent.class, outcome).code());
            assertEquals(Stage.PREPARE, outcome.exchange().connection().reached());
            assertEquals(0, server.waiting());
        }
    }

    @Test
    void sageMakerIsAskedDirectlyByItsOwnSdk() throws Exception {
        try (var server = RawServer.answering(OK)) {
            var settings = CallSettings.usual()
                    .withMediaType(MediaTypes.PLAIN)
                    .withAuth(new Auth.Direct("turbine-ep", "eu-west-1", ATTENDEE));

            var outcome = client.score(Endpoint.live(server.uri("/endpoints/any/invocations")), settings, READING);

            var sent = parsed(server.request());
            assertEquals("/endpoints/turbine-ep/invocations", sent.path());
            assertEquals(Body.of(READING.toCsv()), sent.body());
            assertEquals(List.of("text/plain"), sent.headers().all("Content-Type"));
            assertEquals(SigV4Check.expected(sent, SECRET_KEY), SigV4Check.carried(sent));
            assertEquals("eu-west-1/sagemaker", SigV4Check.scope(sent));
            assertEquals(Optional.of("0.25"), outcome.score().map(score -> score.text()));
            var exchange = outcome.exchange();
            assertEquals(Auth.Kind.DIRECT, exchange.auth());
            assertEquals("/endpoints/turbine-ep/invocations", exchange.request().path());
            assertEquals(names(sent), names(exchange.request()));
            assertTrue(exchange.timings().firstByte().isPresent());
            assertFalse(outcome.toString().contains("the-session-token"));
        }
    }

    @Test
    void sageMakersErrorIsShownInItsOwnWordsAndAskedForOnce() throws Exception {
        var body = "{\"Message\":\"Received server error (500) from primary\",\"OriginalStatusCode\":500}";
        try (var server = RawServer.answering("HTTP/1.1 503 Service Unavailable\nx-amzn-ErrorType: ServiceUnavailable\n"
                + "Content-Length: " + body.length() + "\n\n" + body)) {
            var outcome = client.score(direct(server), settings(), READING);

            assertEquals(
                    new Outcome.Refused(
                            503,
                            Optional.empty(),
                            Optional.empty(),
                            "Received server error (500) from primary",
                            "",
                            outcome.exchange()),
                    outcome);
            server.request();
            assertEquals(0, server.waiting());
        }
    }

    @Test
    void aDirectCallThatFindsNobodyIsUnreachable() {
        var outcome = client.score(Endpoint.live(URI.create("http://sagemaker.nacelle.invalid/")), settings(), READING);

        assertEquals(
                Trouble.NAME_UNKNOWN,
                assertInstanceOf(Outcome.Unreachable.class, outcome).trouble());
    }

    @Test
    void aDirectCallIsGivenUpInTime() throws Exception {
        try (var server = new RawServer(connection -> {
            connection.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            throw new IOException("The client hung up");
        })) {
            var limits = new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(1_500));

            var outcome = client.score(direct(server), settings().withLimits(limits), READING);

            assertEquals(new Outcome.TimedOut(Duration.ofMillis(1_500), outcome.exchange()), outcome);
            // Where the SDK itself takes as long as that, nobody was called.
            assertTrue(outcome.exchange().connection().reached().compareTo(Stage.SEND) < 0 || server.hungUp());
        }
    }

    private static CallSettings settings() {
        return CallSettings.usual().withAuth(new Auth.Direct("turbine-ep", "eu-west-1", ATTENDEE));
    }

    private static Endpoint direct(RawServer server) {
        return Endpoint.live(server.uri("/endpoints/turbine-ep/invocations"));
    }

    private static List<String> names(WireRequest request) {
        return request.headers().fields().stream().map(Headers.Field::name).toList();
    }

    private static WireRequest parsed(String text) {
        var head = text.substring(0, text.indexOf("\r\n\r\n"));
        var target = head.split(" ", 3)[1];
        var query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
        var headers = new Headers(head.lines()
                .skip(1)
                .map(line -> new Headers.Field(
                        line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)))
                .toList());
        return new WireRequest(
                head.substring(0, head.indexOf(' ')),
                target.replaceFirst("\\?.*", ""),
                query,
                headers,
                Body.of(text.substring(head.length() + 4)));
    }
}

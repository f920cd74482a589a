package dev.nacelle.app.hops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Connection;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.client.Timings;
import dev.nacelle.app.client.TlsFacts;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live calls: what can be told from this side. */
class HopStripTest {
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RuleBook.shipped());
    private static final Timings NEW_LINE =
            timings(false, Optional.of(ms(12)), Optional.of(ms(20)), Optional.of(ms(30)));
    private static final Timings KEPT_LINE = timings(true, Optional.empty(), Optional.empty(), Optional.empty());
    private static final Optional<TlsFacts> TLS = Optional.of(
            new TlsFacts(Optional.of("TLSv1.3"), Optional.of("AES"), List.of(), Optional.empty(), Optional.empty()));
    private static final String OWN = "Apigw-Requestid: a= | X-Nacelle-Version: 1 | X-Nacelle-Payload-Format: 2.0"
            + " | X-Nacelle-Total-Millis: 40 | X-Nacelle-Sagemaker-Millis: ";

    /** What is seen of an answer over a new TLS connection to an API of AWS: one line for each kind of answer. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            200 ; own 23 ; 0.25                                                         ; + + + + + + +
            200 ; gateway; 0.25                                                         ; + + + + + + +
            200 ; none   ; 0.25                                                         ; + + + + + + +
            200 ; gateway; null                                                         ; + + + + likely! ? ?
            200 ; gateway; {"predictions":[]}                                           ; + + + + ? ? ?
            200 ; gateway; 1.7                                                          ; + + + + likely+ likely+ likely!
            200 ; none   ; <html>Log in</html>                                          ; + + + + ? ? ?
            400 ; own 0  ; {"code":"EMPTY_BODY","hop":"client","message":"m"}           ; ! + + + + - -
            422 ; own 12 ; {"code":"MODEL_REFUSED_READING","hop":"model","message":"m"} ; + + + + + + !
            500 ; own 0  ; {"code":"ENDPOINT_NAME_MISSING","hop":"lambda","message":"m"}; + + + + ! - -
            500 ; own 9  ; {"code":"ACCESS_DENIED","hop":"lambda","message":"m"}        ; + + + + ! + -
            500 ; own 0  ; {"code":"ACCESS_DENIED","hop":"lambda","message":"m"}        ; + + + + ! + -
            502 ; own 9  ; {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"m"}; + + + + + ! -
            504 ; own 99 ; {"code":"TIMED_OUT","hop":"sagemaker","message":"m"}         ; + + + + + ! ?
            502 ; own 9  ; {"code":"MODEL_FAILED","hop":"model","message":"m"}          ; + + + + + + !
            500 ; gateway; {"code":"ACCESS_DENIED","hop":"lambda","message":"m"}        ; + + + + ! + -
            404 ; gateway; {"message":"Not Found"}                                      ; + + + ! - - -
            403 ; gateway; {"message":"Forbidden"}                                      ; + + + possibly! possibly- possibly- possibly-
            403 ; rest   ; {"message":"Missing Authentication Token"}                   ; + + + ! - - -
            429 ; gateway; {"message":"Too Many Requests"}                              ; + + + likely! likely- likely- likely-
            500 ; gateway; {"message":"Internal Server Error"}                          ; + + + + ? ? ?
            503 ; gateway; {"message":"Service Unavailable"}                            ; + + + + ? ? ?
            413 ; gateway; {"message":"Request Entity Too Large"}                       ; + + + ! - - -
            407 ; none   ; ``                                                           ; ! + + - - - -
            """)
    void anAnswerIsReadForWhatItProves(int status, String from, String body, String expected) {
        var outcome = Exchanges.read(answered(Exchanges.API, NEW_LINE, status, headers(from), body));

        assertEquals(expected, drawn(outcome));
    }

    @Test
    void anAnswerAfterThirtySecondsLeavesOpenWhatHappenedBehind() {
        var slow = new Exchange(
                Exchanges.API,
                exchange(Exchanges.API, NEW_LINE, Stage.DONE).request(),
                Optional.of(
                        new WireResponse(503, headers("gateway"), Body.of("{\"message\":\"Service Unavailable\"}"))),
                Instant.EPOCH,
                Duration.ofSeconds(30),
                NEW_LINE,
                connection(Stage.DONE),
                Auth.Kind.NONE);

        assertEquals("+ + + likely! ? ? ?", drawn(Exchanges.read(slow)));
    }

    /** A call that came to no answer, by how far it came. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            NAME_UNKNOWN      ; DNS     ; + possibly! - - - - -
            REFUSED           ; CONNECT ; + + possibly! - - - -
            UNTRUSTED         ; TLS     ; + + likely! - - - -
            PROXY_REFUSED     ; CONNECT ; ! + - - - - -
            RESET             ; WAIT    ; + + + ? ? ? ?
            EMPTY             ; WAIT    ; + + + ? ? ? ?
            NOT_HTTP          ; WAIT    ; + + + ? ? ? ?
            """)
    void aCallWithoutAnAnswerStopsWhereItStopped(Trouble trouble, Stage stage, String expected) {
        var outcome = new Outcome.Unreachable(trouble, "", exchange(Exchanges.API, NEW_LINE, stage));

        assertEquals(expected, drawn(outcome));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            DNS     ; + ! - - - - -
            CONNECT ; + + ! - - - -
            TLS     ; + + ! - - - -
            WAIT    ; + + + ? ? ? ?
            """)
    void aTimeOutIsLaidToTheHopThatIsSeenToHang(Stage stage, String expected) {
        var outcome = new Outcome.TimedOut(Duration.ofSeconds(30), exchange(Exchanges.API, NEW_LINE, stage));

        assertEquals(expected, drawn(outcome));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PREPARE ; x - - - - - -
            DNS     ; + x - - - - -
            TLS     ; + + x - - - -
            WAIT    ; + + + x ? ? ?
            """)
    void aCancelledCallShowsHowFarItCameAndIsNobodysFault(Stage stage, String expected) {
        var outcome = new Outcome.Cancelled(exchange(Exchanges.API, NEW_LINE, stage));

        assertEquals(expected, drawn(outcome));
    }

    @Test
    void whatWasNotSentFailedOnThisComputer() {
        var exchange = exchange(Exchanges.API, KEPT_LINE, Stage.PREPARE);
        var outcome = new Outcome.NotSent("credentials.none", "No credentials.", "Sign in.", exchange);

        assertEquals("! - - - - - -", drawn(outcome));
    }

    @Test
    void anAddressInNumbersOverPlainHttpNeedsNeitherNameNorEncryption() {
        var here = Endpoint.live(URI.create("http://127.0.0.1:8091/default/turbine-score"));

        assertEquals("+ o o + + + +", drawn(Exchanges.read(answered(here, NEW_LINE, 200, headers("own 23"), "0.25"))));
        assertEquals(
                "! o ? - - - -",
                drawn(new Outcome.Unreachable(Trouble.REFUSED, "", exchange(here, NEW_LINE, Stage.CONNECT))));
    }

    @Test
    void aServerThatShowsNoSignOfAwsIsOnlyLikelyOne() {
        var elsewhere = Endpoint.live(URI.create("https://api.example.com/score"));

        assertEquals(
                "+ + + likely+ likely+ likely+ +",
                drawn(Exchanges.read(answered(elsewhere, NEW_LINE, 200, Headers.none(), "0.25"))));
        assertEquals(
                "+ + + ? ? ? ?", drawn(Exchanges.read(answered(elsewhere, NEW_LINE, 500, Headers.none(), "oops"))));
    }

    @Test
    void aCallToSageMakerItselfHasNeitherGatewayNorFunction() {
        var runtime = Endpoint.live(
                URI.create("https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine/invocations"));
        var scored = Exchanges.proving(
                answered(runtime, NEW_LINE, 200, Headers.of("x-amzn-RequestId", "a"), "0.25"), Auth.Kind.DIRECT);
        var unsigned = answered(
                runtime,
                NEW_LINE,
                403,
                Headers.of("x-amzn-RequestId", "a"),
                "{\"message\":\"Missing Authentication Token\"}");
        var refused = answered(
                runtime, NEW_LINE, 424, Headers.of("x-amzn-RequestId", "a"), "{\"Message\":\"Received client error\"}");

        var strip = strip(Exchanges.read(scored));

        assertEquals(
                List.of(Hop.CLIENT, Hop.DNS, Hop.TLS, Hop.SAGEMAKER, Hop.MODEL),
                strip.hops().stream().map(HopState::hop).toList());
        assertEquals("+ + + + +", drawn(Exchanges.read(scored)));
        assertEquals("! + + + -", drawn(Exchanges.read(unsigned)));
        assertEquals("+ + + + !", drawn(Exchanges.read(refused)));
        assertEquals(Optional.of(HopTime.withBehind(ms(401))), time(strip, Hop.SAGEMAKER));
    }

    @Test
    void aFunctionsOwnAddressHasNoGateway() {
        var url = Endpoint.live(URI.create("https://abc123.lambda-url.eu-west-1.on.aws/"));
        var failed = answered(
                url, NEW_LINE, 502, Headers.of("x-amzn-RequestId", "a"), "{\"Message\":\"Internal Server Error\"}");

        assertEquals("+ + + ! ? ?", drawn(Exchanges.read(failed)));
    }

    @Test
    void theClientsTimesAreEachHopsOwnAndTheFunctionsHeadersDivideTheRest() {
        var strip = strip(Exchanges.read(answered(Exchanges.API, NEW_LINE, 200, headers("own 23"), "0.25")));

        assertEquals(
                List.of(
                        Optional.of(HopTime.own(ms(1))),
                        Optional.of(HopTime.own(ms(12))),
                        Optional.of(HopTime.own(ms(50))),
                        Optional.of(HopTime.own(ms(361))),
                        Optional.of(HopTime.own(ms(17))),
                        Optional.of(HopTime.withBehind(ms(23))),
                        Optional.empty()),
                strip.hops().stream().map(HopState::time).toList());
    }

    @Test
    void withoutThemTheWaitIsOfTheGatewayAndAllBehindIt() {
        var strip = strip(Exchanges.read(answered(Exchanges.API, NEW_LINE, 200, headers("gateway"), "0.25")));

        assertEquals(Optional.of(HopTime.withBehind(ms(401))), time(strip, Hop.API_GATEWAY));
        assertEquals(Optional.empty(), time(strip, Hop.LAMBDA));
    }

    @Test
    void aKeptConnectionSaysSoAndHasNoTime() {
        var strip = strip(Exchanges.read(answered(Exchanges.API, KEPT_LINE, 200, headers("gateway"), "0.25")));

        var dns = strip.at(Hop.DNS).orElseThrow();
        var tls = strip.at(Hop.TLS).orElseThrow();
        assertTrue(dns.evidence().contains("kept open"), dns.evidence());
        assertTrue(tls.evidence().contains("kept open"), tls.evidence());
        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(dns.time(), tls.time()));
    }

    @Test
    void whatCannotBeSeenFromHereIsSaidToBeSo() {
        var strip = strip(Exchanges.read(answered(Exchanges.API, NEW_LINE, 200, headers("own 23"), "0.25")));

        var lambda = strip.at(Hop.LAMBDA).orElseThrow();
        assertEquals(
                "This cannot be seen from here. API Gateway makes an event of the request, in payload format 2.0.",
                lambda.in());
        assertEquals("What the function answered:\n\n0.25", lambda.out());
        assertTrue(strip.at(Hop.SAGEMAKER).orElseThrow().in().startsWith("This cannot be seen from here."));
        assertEquals("1,2", strip.at(Hop.CLIENT).orElseThrow().in());
        assertEquals("TLSv1.3\nAES", strip.at(Hop.TLS).orElseThrow().out());
    }

    @Test
    void whatTheProgramCouldNotSendStopsOnThisComputer() {
        var strip = HopStrip.unsent(Diagnostician.unexpected(new IllegalStateException("no port left")));

        assertEquals(Optional.of(Hop.CLIENT), strip.failed());
        assertEquals(7, strip.hops().size());
    }

    private static HopStrip strip(Outcome outcome) {
        return HopStrip.of(outcome, DIAGNOSTICIAN.of(Facts.of(outcome)), Optional.empty());
    }

    /** One sign for each hop: + passed, ! failed, ? unknown, - not reached, o not used; how sure in words before it. */
    private static String drawn(Outcome outcome) {
        return strip(outcome).hops().stream().map(HopStripTest::sign).collect(Collectors.joining(" "));
    }

    private static String sign(HopState state) {
        var sign =
                switch (state.verdict()) {
                    case PASSED -> "+";
                    case FAILED -> "!";
                    case STOPPED -> "x";
                    case UNKNOWN -> "?";
                    case NOT_REACHED -> "-";
                    case NOT_USED -> "o";
                };
        return switch (state.certainty()) {
            case SURE -> sign;
            case LIKELY -> "likely" + sign;
            case ONE_OF -> "possibly" + sign;
        };
    }

    private static Optional<HopTime> time(HopStrip strip, Hop hop) {
        return strip.at(hop).orElseThrow().time();
    }

    private static Headers headers(String from) {
        return switch (from) {
            case "none" -> Headers.none();
            case "gateway" -> Headers.of("Apigw-Requestid", "a=");
            case "rest" -> Headers.of("x-amzn-RequestId", "a", "x-amz-apigw-id", "b");
            default ->
                new Headers((OWN + from.substring("own ".length()))
                        .lines()
                        .flatMap(line -> List.of(line.split(" \\| ", -1)).stream())
                        .map(field -> field.split(": ", 2))
                        .map(field -> new Headers.Field(field[0], field[1]))
                        .toList());
        };
    }

    private static Exchange answered(Endpoint endpoint, Timings timings, int status, Headers headers, String body) {
        var plain = Exchanges.answered(endpoint, ms(120), status, headers, body);
        return new Exchange(
                endpoint,
                plain.request(),
                plain.response(),
                plain.started(),
                plain.elapsed(),
                timings,
                connection(Stage.DONE),
                Auth.Kind.NONE);
    }

    private static Exchange exchange(Endpoint endpoint, Timings timings, Stage stage) {
        var plain = Exchanges.unanswered(endpoint);
        return new Exchange(
                endpoint,
                plain.request(),
                Optional.empty(),
                plain.started(),
                plain.elapsed(),
                timings,
                connection(stage),
                Auth.Kind.NONE);
    }

    private static Connection connection(Stage stage) {
        return new Connection(stage, List.of("192.0.2.1"), Optional.of("192.0.2.1:443"), Optional.empty(), TLS);
    }

    private static Timings timings(
            boolean reused, Optional<Duration> dns, Optional<Duration> connect, Optional<Duration> tls) {
        return new Timings(
                Optional.of(ms(1)),
                dns,
                connect,
                tls,
                Optional.of(ms(1)),
                Optional.of(ms(400)),
                Optional.of(ms(1)),
                reused);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}

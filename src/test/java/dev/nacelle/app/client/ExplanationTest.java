package dev.nacelle.app.client;

import static dev.nacelle.app.client.Explanation.Certainty.SURE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Explanation.Certainty;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Endpoint LOCAL = Endpoint.live(URI.create("http://127.0.0.1:8091/default/score"));
    private static final Endpoint ELSEWHERE = Endpoint.live(URI.create("https://api.example.com/score"));
    private static final Endpoint FUNCTION_URL = Endpoint.live(URI.create("https://abc.lambda-url.eu-west-1.on.aws/"));
    private static final Endpoint MOCK = Endpoint.mock(LOCAL.uri());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    404 | 20    | {"message":"Not Found"}                      | no-route        | API_GATEWAY | SURE
                    404 | 20    | <html>404</html>                             | not-there       | -           | LIKELY
                    403 | 20    | {"message":"Missing Authentication Token"}   | no-such-path    | API_GATEWAY | SURE
                    403 | 20    | {"message":"Forbidden"}                      | forbidden       | API_GATEWAY | ONE_OF
                    403 | 20    | {"Message":"User: anonymous is not authorized to perform: execute-api:Invoke"} | unsigned | API_GATEWAY | SURE
                    403 | 20    | {"message":"The request signature we calculated does not match"} | unsigned | API_GATEWAY | SURE
                    403 | 20    | <html>Blocked</html>                         | forbidden-elsewhere | -       | ONE_OF
                    401 | 20    | {"message":"Unauthorized"}                   | unauthorized    | API_GATEWAY | SURE
                    405 | 20    | ``                                           | no-post         | -           | SURE
                    407 | 20    | ``                                           | proxy           | CLIENT      | SURE
                    413 | 20    | {"message":"Request Entity Too Large"}       | too-large       | API_GATEWAY | SURE
                    415 | 20    | ``                                           | media-type      | MODEL       | LIKELY
                    406 | 20    | ``                                           | media-type      | MODEL       | LIKELY
                    429 | 20    | {"message":"Too Many Requests"}              | throttled       | API_GATEWAY | LIKELY
                    500 | 20    | {"message":"Internal Server Error"}          | function-hidden | -           | ONE_OF
                    500 | 2899  | {"message":"Internal Server Error"}          | function-hidden | -           | ONE_OF
                    500 | 2900  | {"message":"Internal Server Error"}          | three-seconds   | LAMBDA      | LIKELY
                    500 | 3500  | {"message":"Internal Server Error"}          | three-seconds   | LAMBDA      | LIKELY
                    500 | 3501  | {"message":"Internal Server Error"}          | function-hidden | -           | ONE_OF
                    502 | 3050  | {"message": "Internal server error"}         | three-seconds   | LAMBDA      | LIKELY
                    500 | 29100 | {"message":"Internal Server Error"}          | thirty-seconds  | API_GATEWAY | LIKELY
                    502 | 20    | {"message": "Internal server error"}         | function-shape  | LAMBDA      | ONE_OF
                    502 | 20    | <html>Bad Gateway</html>                     | bad-gateway     | -           | ONE_OF
                    503 | 30010 | {"message":"Service Unavailable"}            | thirty-seconds  | API_GATEWAY | LIKELY
                    503 | 20    | {"message":"Service Unavailable"}            | unavailable     | -           | ONE_OF
                    504 | 29000 | {"message": "Endpoint request timed out"}    | thirty-seconds  | API_GATEWAY | LIKELY
                    504 | 5000  | ``                                           | late            | -           | ONE_OF
                    307 | 20    | ``                                           | redirect        | -           | SURE
                    511 | 20    | <html>Login</html>                           | page            | -           | LIKELY
                    400 | 20    | {"message":"Bad Request"}                    | refused         | -           | SURE
                    418 | 20    | ``                                           | refused         | -           | SURE
                    400 | 20    | {"code":"EMPTY_BODY","hop":"client","message":"m","hint":"h"}             | function.client    | CLIENT    | SURE
                    500 | 3000  | {"code":"ACCESS_DENIED","hop":"lambda","message":"m","hint":"h"}          | function.lambda    | LAMBDA    | SURE
                    502 | 20    | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"m","hint":"h"}  | function.sagemaker | SAGEMAKER | SURE
                    422 | 20    | {"code":"MODEL_REFUSED_READING","hop":"model","message":"m","hint":"h"}   | function.model     | MODEL     | SURE
                    405 | 20    | {"code":"METHOD_NOT_ALLOWED","hop":"client","message":"m","hint":"h"}     | function.client    | CLIENT    | SURE
                    """)
    void anHttpErrorIsExplainedAsFarAsOneAnswerTells(
            int status, long millis, String body, String texts, @Nullable Hop hop, Certainty certainty) {
        var refused = refused(Exchanges.API, millis, status, Headers.none(), body);

        var explanation = Explanation.plain(refused);

        assertEquals(
                Explaining.explain(
                        "outcome." + texts,
                        Optional.ofNullable(hop),
                        certainty,
                        new RefusalFacts((Outcome.Refused) refused).values()),
                explanation);
    }

    @Test
    void whatIsNotApiGatewayIsNotCalledSo() {
        var body = "{\"message\":\"Not Found\"}";

        assertEquals(
                title("not-there"),
                Explanation.of(refused(ELSEWHERE, 20, 404, Headers.none(), body))
                        .title());
        assertEquals(
                title("no-route"),
                Explanation.of(refused(ELSEWHERE, 20, 404, Headers.of("apigw-requestid", "JCJgriq-vHcEPMg="), body))
                        .title());
        assertEquals(
                title("no-route"),
                Explanation.of(refused(MOCK, 20, 404, Headers.none(), body)).title());
    }

    @Test
    void aFunctionUrlHidesAnExceptionBehindAPlain502() {
        var refused = refused(FUNCTION_URL, 20, 502, Headers.none(), "Internal Server Error");

        assertEquals(title("function-threw"), Explanation.of(refused).title());
    }

    @Test
    void theFunctionsOwnWordsAreTheSentence() {
        var refused = refused(
                Exchanges.API,
                20,
                503,
                Headers.of("Retry-After", "10"),
                "{\"code\":\"ENDPOINT_NOT_READY\",\"hop\":\"sagemaker\",\"message\":\"It starts.\",\"hint\":\"Wait.\"}");

        assertEquals(
                new Explanation(
                        title("function.sagemaker"),
                        "It starts.",
                        Optional.of(Hop.SAGEMAKER),
                        "Wait. It asks to wait 10 s first.",
                        SURE),
                Explanation.plain(refused));
    }

    @Test
    void aKnownCodeWithoutWordsIsGivenOurs() {
        var refused = refused(Exchanges.API, 20, 500, Headers.none(), "{\"code\":\"ENDPOINT_NAME_MISSING\"}");

        assertEquals(
                new Explanation(
                        title("function.lambda"),
                        "The function does not know which SageMaker endpoint to ask.",
                        Optional.of(Hop.LAMBDA),
                        "Set the function's environment variable SAGEMAKER_ENDPOINT_NAME to the endpoint's name.",
                        SURE),
                Explanation.plain(refused));
    }

    @Test
    void nothingAtALocalAddressAsksWhetherItRuns() {
        var outcome = unreachable(LOCAL, Outcome.Cause.CONNECT, "");

        assertEquals(
                new Explanation(
                        "Nothing answers here",
                        "Nothing answers at http://127.0.0.1:8091.",
                        Optional.of(Hop.CLIENT),
                        "Is it running? F9 goes back to the mock.",
                        SURE),
                Explanation.of(outcome));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DNS     | api.example.com                                        | dns             | DNS | ONE_OF
                    CONNECT | HTTP connect timed out                                 | no-connection   | TLS | ONE_OF
                    TLS     | unable to find valid certification path to requested target | tls.certificate | TLS | LIKELY
                    TLS     | PKIX path building failed                              | tls.certificate | TLS | LIKELY
                    TLS     | No subject alternative DNS name matching x found.      | tls.name        | TLS | LIKELY
                    TLS     | Unsupported or unrecognized SSL message                | tls.plain       | TLS | LIKELY
                    TLS     | Received fatal alert: handshake_failure                | tls             | TLS | LIKELY
                    OTHER   | Connection reset                                       | broken          |     | SURE
                    """)
    void aWayThatEndsBeforeTheEndpointIsExplained(
            Outcome.Cause cause, String detail, String texts, @Nullable Hop hop, Certainty certainty) {
        var explanation = Explanation.plain(unreachable(ELSEWHERE, cause, detail));

        assertEquals(title(texts), explanation.title());
        assertEquals(Optional.ofNullable(hop), explanation.hop());
        assertEquals(certainty, explanation.certainty());
        assertTrue(explanation.sentence().contains("api.example.com"), explanation.sentence());
    }

    @Test
    void theOtherOutcomesAreExplainedToo() {
        var exchange = Exchanges.unanswered(ELSEWHERE);

        assertEquals(
                new Explanation(
                        title("timed-out"),
                        "https://api.example.com/score did not answer within 30.0 s.",
                        Optional.empty(),
                        Messages.text("outcome.timed-out.next"),
                        SURE),
                Explanation.plain(new Outcome.TimedOut(Duration.ofSeconds(30), exchange)));
        assertEquals(
                title("cancelled"),
                Explanation.of(new Outcome.Cancelled(exchange)).title());
        assertEquals(
                "https://api.example.com/score answered with success, but no score can be read. Why.",
                Explanation.of(new Outcome.Unreadable("Why.", exchange)).sentence());
        assertEquals(
                "The mock did not start: port taken",
                Explanation.ofUnexpected(new IllegalStateException("The mock did not start: port\ntaken"))
                        .sentence());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    500, true
                    429, true
                    404, false
                    422, false
                    """)
    void theMockIsOfferedWhereLiveIsAtFault(int status, boolean offered) {
        var live = refused(Exchanges.API, 20, status, Headers.none(), "");
        var mock = refused(MOCK, 20, status, Headers.none(), "");

        assertEquals(offered, Explanation.of(live).nextStep().endsWith("F9 goes back to the mock."));
        assertFalse(Explanation.plain(live).nextStep().contains("F9"));
        assertFalse(Explanation.of(mock).nextStep().contains("F9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/login?session=hidden-word",
                "https://example.com/#hidden-word",
                "https://user:hidden-word@example.com/"
            })
    void aRedirectIsNamedWithoutItsSecrets(String location) {
        var refused = refused(ELSEWHERE, 20, 302, Headers.of("Location", location), "");

        var sentence = Explanation.of(refused).sentence();

        assertFalse(sentence.contains("hidden-word"), sentence);
    }

    @Test
    void noExplanationRepeatsTheQueryOfTheAddress() {
        var secret = Endpoint.live(URI.create("https://api.example.com/score?key=hidden-word"));
        var statuses = new int[] {301, 400, 401, 403, 404, 405, 407, 413, 415, 429, 500, 502, 503, 504};

        var said = new StringBuilder();
        Arrays.stream(statuses)
                .mapToObj(status -> Explanation.of(refused(secret, 20, status, Headers.none(), "")))
                .forEach(said::append);
        Arrays.stream(Outcome.Cause.values())
                .map(cause -> Explanation.of(unreachable(secret, cause, "detail")))
                .forEach(said::append);

        assertFalse(said.toString().contains("hidden-word"), said.toString());
    }

    @Test
    void aScoreThatWasNoBareNumberIsOdd() {
        var bare = new Outcome.Scored(
                Score.of("0.25"), Exchanges.answered(Exchanges.API, Duration.ZERO, 200, Headers.none(), "0.25\n"));
        var wrapped = new Outcome.Scored(
                Score.of("0.25"), Exchanges.answered(Exchanges.API, Duration.ZERO, 200, Headers.none(), "[0.25]"));

        assertEquals(Optional.empty(), Explanation.oddity(bare));
        assertEquals(Optional.of(Messages.text("outcome.scored.not-bare", "0.25")), Explanation.oddity(wrapped));
    }

    private static Outcome refused(Endpoint endpoint, long millis, int status, Headers headers, String body) {
        return AnswerReader.outcome(
                Exchanges.answered(endpoint, Duration.ofMillis(millis), status, headers, body), false);
    }

    private static Outcome unreachable(Endpoint endpoint, Outcome.Cause cause, String detail) {
        return new Outcome.Unreachable(cause, detail, Exchanges.unanswered(endpoint));
    }

    private static String title(String texts) {
        return Messages.text("outcome." + texts + ".title");
    }
}

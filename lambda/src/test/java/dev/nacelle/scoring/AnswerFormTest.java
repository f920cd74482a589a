package dev.nacelle.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The full answer, the self-description, CORS and the headers for a tester: all that settings and callers choose. */
class AnswerFormTest {
    private static final String FULL = "{\"score\":%s,\"label\":%d,\"threshold\":0.5,\"variant\":\"AllTraffic\","
            + "\"sagemakerMillis\":40,\"requestId\":\"r-1\"}";
    private static final AnswerSettings PLAIN = new AnswerSettings(Cors.NONE, false, false, false, 0.5);

    private final AtomicLong clock = new AtomicLong();
    private final List<String> logged = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            application/json; profile=full                    | ^^                  | full
            application/json;profile="full"                   | ^^                  | full
            Application/JSON; q=0.9; Profile=Full             | ^^                  | full
            text/csv, application/json; profile=full          | ^^                  | full
            */*                                               | answer=full         | full
            */*                                               | tag=x&answer=full&y | full
            application/json; profile=full                    | answer=score        | bare
            */*                                               | answer=score&answer=full | bare
            application/json                                  | ^^                  | bare
            */*                                               | ^^                  | bare
            text/html; profile=full                           | ^^                  | bare
            application/json; profile=fuller                  | ^^                  | bare
            ;,;                                               | &=&                 | bare
            */*                                               | answer=fuller       | bare
            */*                                               | xanswer=full        | bare
            */*                                               | answer=Full         | bare
            """)
    void theCallerChoosesTheForm(String accept, String query, String form) {
        var answer = score(PLAIN, "0.75", accept, query);

        assertEquals(Body.of(form.equals("full") ? FULL.formatted("0.75", 1) : "0.75"), answer.body());
        assertEquals(Headers.of("Content-Type", "application/json"), answer.headers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            */*                            | ^^           | full
            application/json; profile=full | ^^           | full
            */*                            | answer=score | bare
            """)
    void theSettingChoosesWhereTheCallerDoesNot(String accept, String query, String form) {
        var settings = new AnswerSettings(Cors.NONE, false, false, true, 0.5);

        var answer = score(settings, "0.75", accept, query);

        assertEquals(Body.of(form.equals("full") ? FULL.formatted("0.75", 1) : "0.75"), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"0.50000000000000001, 0", "0.5000000000000001, 1", "1e-05, 0", "0, 0", "1, 1"})
    void theLabelIsOneAboveTheThresholdAndTheScoreKeepsItsSpelling(String score, int label) {
        assertEquals(
                Body.of(FULL.formatted(score, label)),
                score(PLAIN, score, "*/*", "answer=full").body());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void theThresholdMayBeEitherEndOfTheScores(double threshold) {
        assertEquals(threshold, settings(threshold).threshold());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
    void aThresholdThatNoScoreCanHaveIsRefused(double threshold) {
        assertThrows(IllegalArgumentException.class, () -> settings(threshold));
    }

    @Test
    void aVariantThatIsNotToldIsNull() {
        ModelEndpoint model = (csv, left) -> new Attempt.Done<>(new ModelReply(Body.of("0.5"), ""));

        var answer = answer(PLAIN, model, request("POST", "answer=full", Headers.none()));

        assertEquals(
                Body.of("{\"score\":0.5,\"label\":0,\"threshold\":0.5,\"variant\":null,\"sagemakerMillis\":0,"
                        + "\"requestId\":\"r-1\"}"),
                answer.body());
    }

    @Test
    void theModelIsToldHowMuchTimeIsLeft() {
        var told = new ArrayList<Duration>();
        ModelEndpoint model = (csv, left) -> {
            told.add(left);
            return new Attempt.Done<>(new ModelReply(Body.of("0.5"), ""));
        };

        answer(PLAIN, model, request("POST", "", Headers.none()));

        assertEquals(List.of(Duration.ofSeconds(10)), told);
    }

    @Test
    void getTellsWhatTheFunctionIsWhereItIsSetTo() {
        var settings = new AnswerSettings(Cors.NONE, false, true, false, 0.5);

        var answer = answer(settings, model("0.5"), request("GET", "", Headers.none()));

        assertEquals(
                new WireResponse(
                        200,
                        Headers.of("Content-Type", "application/json"),
                        Body.of("{\"name\":\"nacelle-lambda\",\"version\":\"" + Version.current()
                                + "\",\"eventKind\":\"http-api\",\"payloadFormat\":\"2.0\",\"start\":\"cold\","
                                + "\"settings\":{\"NACELLE_THRESHOLD\":\"0.5\"}}")),
                answer);
        assertEquals(List.of("r-1 200"), logged);
    }

    @Test
    void headTellsTheSameWithoutABody() {
        var settings = new AnswerSettings(Cors.NONE, false, true, false, 0.5);

        assertEquals(
                new WireResponse(200, Headers.of("Content-Type", "application/json"), Body.empty()),
                score(settings, "HEAD", "0.5", "*/*", ""));
    }

    @Test
    void whereGetIsAnsweredOtherMethodsAreToldSo() {
        var settings = new AnswerSettings(Cors.NONE, false, true, false, 0.5);

        var answer = score(settings, "PUT", "0.5", "*/*", "");

        assertEquals(Optional.of("GET,HEAD,POST,OPTIONS"), answer.headers().first("Allow"));
        assertEquals(405, answer.status());
    }

    @Test
    void testersAreToldVersionFormatTimesAndStart() {
        var settings = new AnswerSettings(Cors.AS_THE_WORKSHOP, true, false, false, 0.5);

        var headers = score(settings, "0.5", "*/*", "").headers();

        assertEquals(
                Headers.of(
                        "Content-Type", "application/json",
                        "Access-Control-Allow-Origin", "*",
                        "Access-Control-Allow-Credentials", "true",
                        "Access-Control-Allow-Headers", "*",
                        "Access-Control-Allow-Methods", "POST,OPTIONS",
                        "Access-Control-Expose-Headers",
                                "X-Nacelle-Version,X-Nacelle-Payload-Format,X-Nacelle-Sagemaker-Millis,"
                                        + "X-Nacelle-Total-Millis,X-Nacelle-Start,Retry-After,Apigw-Requestid",
                        "X-Nacelle-Version", Version.current(),
                        "X-Nacelle-Payload-Format", "2.0",
                        "X-Nacelle-Sagemaker-Millis", "40",
                        "X-Nacelle-Total-Millis", "40",
                        "X-Nacelle-Start", "cold"),
                headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "http://localhost:8080"})
    void aKnownOriginIsEchoed(String origin) {
        assertEquals(
                Headers.of(
                        "Content-Type", "application/json",
                        "Access-Control-Allow-Origin", origin,
                        "Access-Control-Allow-Headers",
                                "Accept,Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key",
                        "Access-Control-Allow-Methods", "POST,OPTIONS",
                        "Vary", "Origin"),
                fromOrigin(false, origin).headers());
    }

    @Test
    void aKnownOriginMaySendCredentialsWhereTheSettingSaysSo() {
        var headers = fromOrigin(true, "https://a.example").headers();

        assertEquals(Optional.of("true"), headers.first("Access-Control-Allow-Credentials"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://b.example", "https://a.example.evil", "http://a.example", "null", "*", "", "\r\nX: y"})
    void anyOtherOriginIsAllowedNothing(String origin) {
        assertEquals(
                Headers.of("Content-Type", "application/json", "Vary", "Origin"),
                fromOrigin(true, origin).headers());
    }

    private WireResponse fromOrigin(boolean credentials, String origin) {
        var cors = new Cors(List.of("https://a.example", "http://localhost:8080"), credentials);
        var settings = new AnswerSettings(cors, false, false, false, 0.5);
        return answer(settings, model("0.5"), request("POST", "", Headers.of("origin", origin)));
    }

    private WireResponse score(AnswerSettings settings, String score, String accept, String query) {
        return answer(settings, model(score), request("POST", query, Headers.of("accept", accept)));
    }

    private WireResponse score(AnswerSettings settings, String method, String score, String accept, String query) {
        return answer(settings, model(score), request(method, query, Headers.of("accept", accept)));
    }

    private static AnswerSettings settings(double threshold) {
        return new AnswerSettings(Cors.NONE, false, false, false, threshold);
    }

    /** Takes 40 ms. */
    private ModelEndpoint model(String score) {
        return (csv, left) -> {
            clock.addAndGet(40_500_000);
            return new Attempt.Done<>(new ModelReply(Body.of(score), "AllTraffic"));
        };
    }

    private static WireRequest request(String method, String query, Headers headers) {
        return new WireRequest(method, "/default/score", query, headers, Body.of("TID008,HAWT"));
    }

    private WireResponse answer(AnswerSettings settings, ModelEndpoint model, WireRequest request) {
        return new ScoringFunction(model, settings, Map.of("NACELLE_THRESHOLD", "0.5"))
                .answer(new Attempt.Done<>(request), Calls.call(clock::get), new Calls.Log(logged));
    }
}

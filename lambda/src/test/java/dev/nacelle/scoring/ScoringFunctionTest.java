package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.BODY_NOT_TEXT;
import static dev.nacelle.contract.ErrorCode.EMPTY_BODY;
import static dev.nacelle.contract.ErrorCode.METHOD_NOT_ALLOWED;
import static dev.nacelle.contract.ErrorCode.MODEL_FAILED;
import static dev.nacelle.contract.ErrorCode.MORE_THAN_ONE_READING;
import static dev.nacelle.contract.ErrorCode.READING_TOO_LARGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringFunctionTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final Headers CORS = Headers.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Credentials", "true",
            "Access-Control-Allow-Headers", "*",
            "Access-Control-Allow-Methods", "POST,OPTIONS");

    private final List<Body> asked = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();

    @Test
    void aReadingIsAnsweredWithTheBareScore() {
        var answer = answer("POST", Body.of(READING));

        assertEquals(
                new WireResponse(
                        200, Headers.of("Content-Type", "application/json").with(CORS), Body.of("1e-05")),
                answer);
        assertEquals(List.of(Body.of(READING)), asked);
        assertEquals(List.of("r-1 200"), logged);
    }

    @Test
    void aPreflightIsAnsweredWithoutABody() {
        var answer = answer("OPTIONS", Body.empty());

        assertEquals(new WireResponse(200, CORS, Body.empty()), answer);
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE", "BREW"})
    void anyOtherMethodIsRefusedAndToldWhichAreNot(String method) {
        var answer = answer(method, Body.of(READING));

        assertEquals(error(Failure.of(METHOD_NOT_ALLOWED), Headers.of("Allow", "POST,OPTIONS")), answer);
        assertEquals(List.of("r-1 METHOD_NOT_ALLOWED"), logged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n \r\n"})
    void theLineEndIsNotPartOfTheReading(String end) {
        answer("POST", Body.of(READING + end));
        answer("POST", Body.of(end + READING));
        answer("POST", Body.of("\uFEFF" + READING + end));

        assertEquals(List.of(Body.of(READING), Body.of(READING), Body.of(READING)), asked);
    }

    @Test
    void spacesWithinTheLineReachTheModel() {
        answer("POST", Body.of(" L, 298.4, 308.2 "));

        assertEquals(List.of(Body.of(" L, 298.4, 308.2 ")), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\n\t\n", "\uFEFF", "\uFEFF\n"})
    void aBodyWithoutAReadingIsRefused(String body) {
        assertEquals(error(Failure.of(EMPTY_BODY), Headers.none()), answer("POST", Body.of(body)));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
    void moreThanOneReadingIsRefused(String between) {
        var answer = answer("POST", Body.of(READING + between + READING));

        assertEquals(error(Failure.of(MORE_THAN_ONE_READING), Headers.none()), answer);
        assertEquals(List.of(), asked);
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        var answer = answer("POST", Body.of(new byte[] {'T', 'I', 'D', (byte) 0xE9, ','}));

        assertEquals(error(Failure.of(BODY_NOT_TEXT), Headers.none()), answer);
        assertEquals(List.of(), asked);
    }

    @Test
    void aFailingModelIsAnsweredAndLogged() {
        var failure = new Failure(MODEL_FAILED, "It failed.", "in account 123456789012");

        var answer = answer(ModelEndpoint.failing(failure), "POST", Body.of(READING));

        assertEquals(error(failure, Headers.none()), answer);
        assertEquals(List.of("r-1 MODEL_FAILED"), logged);
    }

    @Test
    void aReadingLargerThanSageMakerTakesIsRefusedBeforeItIsAsked() {
        var largest = "1".repeat(6_291_456);

        assertEquals(200, answer("POST", Body.of(largest)).status());
        assertEquals(error(Failure.of(READING_TOO_LARGE), Headers.none()), answer("POST", Body.of(largest + "1")));
        assertEquals(1, asked.size());
    }

    private WireResponse answer(String method, Body body) {
        ModelEndpoint model = (csv, timeLeft) -> {
            asked.add(csv);
            return new Attempt.Done<>(new ModelReply(Body.of("{\"predictions\":[{\"score\":1e-05}]}"), ""));
        };
        return answer(model, method, body);
    }

    private WireResponse answer(ModelEndpoint model, String method, Body body) {
        var request = new WireRequest(method, "/default/score", "", Headers.none(), body);
        var settings = new AnswerSettings(Cors.AS_THE_WORKSHOP, false, false, false, 0.5);
        return new ScoringFunction(model, settings, Map.of())
                .answer(new Attempt.Done<>(request), Calls.call(() -> 0), new Calls.Log(logged));
    }

    private static WireResponse error(Failure failure, Headers more) {
        var bare = ErrorAnswer.of(failure, "r-1");
        return new WireResponse(bare.status(), bare.headers().with(CORS).with(more), bare.body());
    }
}

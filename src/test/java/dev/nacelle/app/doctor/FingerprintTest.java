package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    /** crash: API Gateway's 500; empty: as the workshop's functions answer without a body; gateway: 204. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty   | empty | score | workshop-2024            | likely
            empty   | empty | crash | workshop-2024            | likely
            crash   | empty | score | workshop-classic         | likely
            crash   | empty | crash | workshop-classic         | likely
            gateway | empty | score | workshop-classic-or-2024 | one-of
            crash   | crash | score | workshop-early           | one-of
            gateway | crash | score | workshop-early           | one-of
            crash   | crash | crash | always-failing           | one-of
            empty   | crash | score | unknown                  | one-of
            page    | page  | score | unknown                  | one-of
            page    | page  | page  | not-seen                 | one-of
            """)
    void editionsDifferInHowTheyTakeEachMethod(
            String options, String get, String post, String handler, String certainty) {
        var api = Scripted.crashing();
        answer(api, "OPTIONS", options, 200);
        answer(api, "GET", get, 405);
        answer(api, "11", post, 200);

        var found = new Fingerprint(Doctors.api(), examined(api)).handler();

        assertEquals(
                handler + " " + certainty,
                found.value().wireName() + " " + found.certainty().wireName());
    }

    @Test
    void ourFunctionTellsItsVersionAndFormat() {
        var fingerprint = new Fingerprint(Doctors.api(), examined(Scripted.ours()));

        assertEquals(Certain.sure(Fingerprint.Handler.NACELLE), fingerprint.handler());
        assertEquals(Optional.of("0.1.0"), fingerprint.version());
        assertEquals(Optional.of(Certain.sure("1.0")), fingerprint.payloadFormat());
    }

    @Test
    void ourFunctionIsKnownByItsErrorsWhereItTellsNothing() {
        var api = Scripted.crashing()
                .on("OPTIONS", 200, "", "", 5)
                .on("GET", 405, "", "{\"code\":\"METHOD_NOT_ALLOWED\",\"message\":\"POST only.\"}", 5);

        assertEquals(
                Certain.sure(Fingerprint.Handler.NACELLE), new Fingerprint(Doctors.api(), examined(api)).handler());
    }

    @Test
    void aRestApisCrashIsACrash() {
        var crash = "{\"message\": \"Internal server error\"}";
        var api = Scripted.crashing().on("OPTIONS", 502, "", crash, 5).on("GET", 405, Scripted.WORKSHOP, "", 5);

        assertEquals(
                Certain.likely(Fingerprint.Handler.WORKSHOP_CLASSIC),
                new Fingerprint(Doctors.api(), examined(api)).handler());
    }

    private static void answer(Scripted api, String key, String manner, int status) {
        switch (manner) {
            case "empty" -> api.on(key, status, Scripted.WORKSHOP, "", 5);
            case "gateway" -> api.on(key, 204, "", "", 5);
            case "score" -> api.on(key, 200, Scripted.WORKSHOP, "0.25", 5);
            case "page" -> api.on(key, 404, "", "<html>Not here</html>", 5).on("ROOT", 404, "", "", 5);
            default -> api.on(key, 500, "", Scripted.CRASH, 5);
        }
    }

    static Examined examined(Scripted api) {
        var examination = new Examination(Doctors.api());
        var seen = Examined.nothing();
        for (var step = examination.next(seen); step.isPresent(); step = examination.next(seen)) {
            var call = new Asking(Doctors.api()).call(step.get(), Doctor.LONGEST);
            seen = seen.and(new Probed(step.get(), api.probe(call.endpoint(), call.settings(), call.probe())));
        }
        return seen;
    }
}

package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchanges;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserVerdictTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the preflight's answer: status, origin, header fields | the score's origin | sending | reading
            200 | *                   | *                    | *                   | CSV        | YES
            204 | https://example.com | Content-Type         | https://example.com | CSV        | YES
            204 | https://example.com | accept,content-type  | none                | CSV        | NO
            204 | https://other.org   | *                    | https://other.org   | PLAIN_ONLY | NO
            204 | none                | none                 | none                | PLAIN_ONLY | NO
            204 | *                   | accept               | *                   | PLAIN_ONLY | YES
            500 | *                   | *                    | *                   | PLAIN_ONLY | YES
            403 | none                | none                 | none                | PLAIN_ONLY | NO
            """)
    void aPageMayDoWhatPreflightAndAnswerAllow(
            int status, String origin, String fields, String scoresOrigin, String sending, String reading) {
        var api = Scripted.ours()
                .on("OPTIONS", status, headers(origin, fields), "", 5)
                .on("11", 200, headers(scoresOrigin, "none"), "0.25", 5);

        var verdict = BrowserVerdict.of(Doctors.api(), FingerprintTest.examined(api));

        assertEquals(
                Optional.of(new BrowserVerdict(
                        BrowserVerdict.Sending.valueOf(sending), BrowserVerdict.Reading.valueOf(reading), false)),
                verdict);
    }

    @Test
    void aStarAllowsNoAuthorization() {
        var bearer = CallSettings.usual().withAuth(new Auth.Bearer(Secret.of("token-token")));
        var patient =
                new Patient(Exchanges.API, bearer, Doctors.api().profiles(), Optional.empty(), Patient.SOME_ORIGIN);

        var verdict = BrowserVerdict.of(patient, FingerprintTest.examined(Scripted.ours()));

        assertEquals(Optional.of(BrowserVerdict.Sending.NONE), verdict.map(BrowserVerdict::sending));
    }

    @Test
    void theWorkshopsPairOfStarAndCredentialsIsAContradiction() {
        var api = Scripted.ours().on("11", 200, Scripted.WORKSHOP, "0.25", 5);

        var verdict = BrowserVerdict.of(Doctors.api(), FingerprintTest.examined(api));

        assertEquals(
                Optional.of(new BrowserVerdict(BrowserVerdict.Sending.CSV, BrowserVerdict.Reading.YES, true)), verdict);
    }

    @Test
    void withoutAScoreNothingIsSaidOfReadingIt() {
        var verdict = BrowserVerdict.of(Doctors.api(), FingerprintTest.examined(Scripted.crashing()));

        assertEquals(
                Optional.of(
                        new BrowserVerdict(BrowserVerdict.Sending.PLAIN_ONLY, BrowserVerdict.Reading.UNKNOWN, false)),
                verdict);
    }

    private static String headers(String origin, String fields) {
        var lines = new StringBuilder();
        if (!origin.equals("none")) {
            lines.append("Access-Control-Allow-Origin: ").append(origin).append('\n');
        }
        if (!fields.equals("none")) {
            lines.append("Access-Control-Allow-Headers: ").append(fields).append('\n');
        }
        return lines.toString();
    }
}

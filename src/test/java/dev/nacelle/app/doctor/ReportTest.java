package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Version;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theTextTellsEverythingAPersonNeeds() {
        var api = Scripted.crashing().on("GET", 405, Scripted.WORKSHOP, "", 12);

        var text = ReportText.of(Doctors.examine(api));

        assertEquals("""
                Nacelle %s, Doctor's report of 2025-04-14 12:00:00 UTC: 0 ms, 5 questions
                Examined: https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score (live), with readings of Wind turbine

                The function runs, SageMaker gives it nothing.
                The function takes a call without a reading in another way or faster, so it runs, and most likely fails where it asks SageMaker: its role lacks the permission, the endpoint's name is wrong or still a placeholder, the endpoint is gone, or the model refused the reading.
                Hop: SageMaker; likely
                Next: Check first the execution role (sagemaker:InvokeEndpoint), then SAGEMAKER_ENDPOINT_NAME: it holds the endpoint's name, not its URL, without spaces.
                In the AWS console: Lambda > Configuration > Permissions > Execution role
                Seen: status 500; body {"message":"Internal Server Error"}; GET was answered 405

                The way
                  ok           this computer
                  ok           name (DNS)
                  ok           connection (TLS)
                  ok           API Gateway                 answers at its address
                  ok           Lambda function
                  fault        SageMaker                   The function runs, SageMaker gives it nothing (likely)
                  not reached  model

                Questions and answers
                  note         May a web page send here?
                               OPTIONS https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score
                               500: Internal Server Error (12 ms)
                  ok           What does GET get?
                               GET https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score
                               405, with nothing in it (12 ms)
                  fault        Does a reading get a score?
                               POST https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score (wind-turbine)
                               500: Internal Server Error (13 ms)
                  note         Does another reading get a score?
                               POST https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score (ai4i)
                               500: Internal Server Error (13 ms)
                  note         Is a bad reading told apart?
                               POST https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score
                               500: Internal Server Error (12 ms)

                Findings
                  ok           Function                    Most likely the workshop's function for Studio Classic, September 2023 or later: it answers GET with an empty 405 and crashes on OPTIONS. Most likely it is called with payload format 1.0. (likely)
                               Next: An error in a browser's address bar is no fault of the deployment: that sends GET.
                  unknown      Profile                     No reading of any profile got a score, so that the profile of the deployed model is not known.
                  note         Web pages                   A page of https://example.com may not send readings as text/csv: the preflight got 500, or no leave. As text/plain it may; whether it may read the score is not known.
                               Next: Only if a web page is to call the API: configure CORS on it. This program is no browser, CORS does not matter to it.
                """.formatted(Version.current()), text);
    }

    @Test
    void theJsonHasTheSameInKeys() throws IOException {
        var json = JSON.readTree(ReportJson.of(Doctors.examine(Scripted.ours())));

        var keys = new ArrayList<String>();
        json.fieldNames().forEachRemaining(keys::add);
        assertEquals(
                List.of(
                        "format",
                        "nacelle",
                        "started",
                        "elapsedMs",
                        "ending",
                        "endpoint",
                        "endpointKind",
                        "profile",
                        "well",
                        "diagnosis",
                        "hops",
                        "probes",
                        "findings"),
                keys);
        assertEquals("2025-04-14T12:00:00Z", json.get("started").textValue());
        assertEquals("well", json.at("/diagnosis/rule").textValue());
        assertEquals(
                List.of("client", "dns", "tls", "api-gateway", "lambda", "sagemaker", "model"),
                values(json.get("hops"), "hop"));
        assertEquals(List.of("preflight", "get", "reading", "bad-reading"), values(json.get("probes"), "probe"));
        assertEquals(200, json.at("/probes/2/status").intValue());
        assertEquals("0.25", json.at("/probes/2/body").textValue());
        assertEquals(
                "JCJgriq-vHcEPMg=",
                json.at("/probes/2/responseHeaders/Apigw-Requestid").textValue());
    }

    /** The other side repeats every secret it gets, in the header and in the body. */
    @Test
    void noSecretGetsIntoAReport() {
        var patient = new Patient(
                Endpoint.live(URI.create("https://api.example.com/score?key=query%2Dsecret-1&plain=abcd")),
                CallSettings.usual()
                        .withAuth(new Auth.Bearer(Secret.of("bearer-secret-2")))
                        .withHeaders(List.of(
                                ExtraHeader.secret("X-Team-Key", Secret.of("header-secret-3")),
                                ExtraHeader.plain("X-Team", "blue"))),
                Doctors.api().profiles(),
                Optional.empty(),
                Patient.SOME_ORIGIN);
        var echo =
                "query%2Dsecret-1 query-secret-1 bearer-secret-2 header-secret-3 AKIAIOSFODNN7EXAMPLE account 123456789012";
        var headers = "Server: " + echo + "\nLocation: https://elsewhere.example/?token=" + echo.replace(' ', '+')
                + "\nSet-Cookie: session=cookie-secret-4";
        var api = new Scripted()
                .on("OPTIONS", 302, headers, echo, 5)
                .on("GET", 403, headers, "{\"message\":\"" + echo + "\"}", 5)
                .on("11", 500, headers, "{\"message\":\"" + echo + "\"}", 5)
                .on("6", 500, headers, echo, 5)
                .on("bad", 500, headers, echo, 5);

        var report = Doctors.asking(api).examine(patient, progress -> {});

        for (var shared : List.of(ReportText.of(report), ReportJson.of(report))) {
            for (var secret : List.of(
                    "query%2Dsecret-1",
                    "query-secret-1",
                    "bearer-secret-2",
                    "header-secret-3",
                    "cookie-secret-4",
                    "AKIAIOSFODNN7EXAMPLE",
                    "123456789012",
                    "key=")) {
                assertFalse(shared.contains(secret), () -> secret + " in\n" + shared);
            }
        }
    }

    @Test
    void whatIsNoAddressIsReportedWithoutAQuestion() {
        var report = Report.refusedAddress(Instant.EPOCH, "That is an ARN.");

        assertEquals("""
                Nacelle %s, Doctor's report of 1970-01-01 00:00:00 UTC: 0 ms, 0 questions

                Not an address readings can be sent to.
                That is an ARN.
                Hop: this computer; sure

                The way
                  fault        this computer               Not an address readings can be sent to
                  not reached  name (DNS)
                  not reached  connection (TLS)
                  not reached  API Gateway
                  not reached  Lambda function
                  not reached  SageMaker
                  not reached  model
                """.formatted(Version.current()), ReportText.of(report));
    }

    private static List<String> values(JsonNode array, String key) {
        var values = new ArrayList<String>();
        array.forEach(object -> values.add(object.get(key).textValue()));
        return values;
    }
}

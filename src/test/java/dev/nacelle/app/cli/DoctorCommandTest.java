package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.doctor.DoctorViewModel;
import dev.nacelle.app.doctor.Doctors;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
    private static final String API = Exchanges.API.uri().toString();

    @TempDir
    private Path folder = Path.of("");

    private final Console console = Console.scoring("0.25");

    @Test
    void aHealthyApiIsReportedOnTheStandardOutput() {
        assertEquals(0, console.run(Doctors::askingOurs, "doctor", API));

        assertTrue(
                console.out().contains("\nAll well.\nAn example of Wind turbine got its score: 0.25.\n\nThe way\n"),
                console.out());
        assertEquals("", console.err());
    }

    @Test
    void windowAndCommandLineGiveTheSameReport() {
        var tasks = new DirectTaskRunner();
        var window = new DoctorViewModel(
                Doctors.askingOurs(),
                tasks,
                Runnable::run,
                profile -> Optional.of(() -> Target.usual(Exchanges.API)),
                new SimpleObjectProperty<Profile>(Profiles.windTurbine()));
        window.run();
        tasks.runAll();

        console.run(Doctors::askingOurs, "doctor", API);

        assertEquals(Plain.text(window.text()), console.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            403 | {"message":"Forbidden"}                                          | 12
            404 | {"message":"Not Found"}                                          | 12
            429 | {"message":"Too Many Requests"}                                  | 16
            500 | {"message":"Internal Server Error"}                              | 13
            500 | {"code":"ACCESS_DENIED","hop":"lambda","message":"No."}          | 13
            502 | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"No."}  | 14
            504 | {"code":"TIMED_OUT","hop":"sagemaker","message":"No."}           | 17
            200 | null                                                             | 15
            """)
    void theExitCodeNamesTheHop(int status, String body, int code) {
        Prober always = (endpoint, settings, probe) ->
                Exchanges.read(Exchanges.answered(endpoint, Duration.ofMillis(20), status, Headers.none(), body));

        assertEquals(code, console.run(() -> Doctors.asking(always), "doctor", API), console.out());
    }

    @ParameterizedTest
    @CsvSource({"NAME_UNKNOWN, 10", "REFUSED, 11", "UNTRUSTED, 11", "NO_TLS, 11"})
    void theExitCodeNamesTheWay(Trouble trouble, int code) {
        Prober never =
                (endpoint, settings, probe) -> new Outcome.Unreachable(trouble, "", Exchanges.unanswered(endpoint));

        assertEquals(code, console.run(() -> Doctors.asking(never), "doctor", API));
    }

    @Test
    void theEndpointBehindTheApiIsAskedWhereItsNameIsGiven() {
        Prober brokenApi = (endpoint, settings, probe) -> {
            var isDirect = endpoint.uri().toString().endsWith("/endpoints/turbine/invocations");
            return Exchanges.read(Exchanges.answered(
                    endpoint,
                    Duration.ofMillis(20),
                    isDirect ? 200 : 500,
                    Headers.none(),
                    isDirect ? "0.25" : "{\"message\":\"Internal Server Error\"}"));
        };

        assertEquals(13, console.run(() -> Doctors.asking(brokenApi), "doctor", API, "--endpoint-name", "turbine"));

        assertTrue(console.out().contains("The model works, the function does not reach it"), console.out());
        assertEquals(2, console.run(() -> Doctors.asking(brokenApi), "doctor", API, "--endpoint-name", "no name"));
    }

    @Test
    void aStoppedExaminationIsNeitherWellNorAHopsFault() {
        Prober stopped = (endpoint, settings, probe) -> new Outcome.Cancelled(Exchanges.unanswered(endpoint));

        assertEquals(1, console.run(() -> Doctors.asking(stopped), "doctor", API));

        assertTrue(console.out().contains("\nStopped.\n"), console.out());
    }

    @Test
    void anotherEditionsModelIsAMatterOfTheProfile() {
        Prober six = (endpoint, settings, probe) -> {
            var isSix = probe.body().text().split(",", -1).length == 6;
            return Exchanges.read(Exchanges.answered(
                    endpoint,
                    Duration.ofMillis(20),
                    isSix ? 200 : 500,
                    Headers.none(),
                    isSix ? "0.5" : "{\"message\":\"Internal Server Error\"}"));
        };

        assertEquals(2, console.run(() -> Doctors.asking(six), "doctor", API));
        assertEquals(0, console.run(() -> Doctors.asking(six), "doctor", "--profile", "ai4i", API));
    }

    @Test
    void whatIsNoAddressIsReportedWithTheWayToTheRightOne() {
        assertEquals(2, console.run(Doctors::askingOurs, "doctor", "arn:aws:lambda:eu-west-1:123456789012:function:f"));

        assertTrue(console.out().contains("That is the function's ARN"), console.out());
        assertTrue(console.out().contains("not reached"), console.out());
    }

    @Test
    void plainHttpToAnotherComputerIsNotCalledUnasked() {
        assertEquals(2, console.run(Doctors::askingOurs, "doctor", "http://api.example.com/score"));
        assertTrue(console.out().contains("With --as-is"), console.out());

        assertEquals(0, console.run(Doctors::askingOurs, "doctor", "--as-is", "http://api.example.com/score"));
    }

    @Test
    void withoutAnAddressTheMockIsExamined() {
        assertEquals(0, console.run(Doctors::askingOurs, "doctor"));

        assertTrue(
                console.out().contains("Examined: " + Console.MOCK + " (mock), with readings of Wind turbine"),
                console.out());
        assertEquals(0, console.mocks);
    }

    @Test
    void theReportIsWrittenAsJson() throws IOException {
        var file = folder.resolve("report.json");

        assertEquals(0, console.run(Doctors::askingOurs, "doctor", "--json", file.toString(), API));
        var text = console.out();
        assertEquals(0, console.run(Doctors::askingOurs, "doctor", "--json", "-", API));

        var written = Files.readString(file);
        assertEquals(text + written, console.out());
        assertTrue(new ObjectMapper().readTree(written).get("well").booleanValue());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        var file = folder.resolve("nowhere").resolve("report.json").toString();

        assertEquals(2, console.run(Doctors::askingOurs, "doctor", "--json", file, API));

        assertTrue(console.err().contains("could not be written"), console.err());
    }

    @Test
    void anOriginIsSchemeAndHost() {
        assertEquals(2, console.run(Doctors::askingOurs, "doctor", "--origin", "https://example.com/page", API));

        assertTrue(console.err().startsWith("An origin is scheme and host"), console.err());
    }
}

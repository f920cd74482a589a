package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program says and exits with when it does not come to run. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryOption() {
        assertEquals(0, run("--help"));

        for (var option : new String[] {
            "--port",
            "--host",
            "--i-know-others-can-reach-it",
            "--api-kind",
            "--stage",
            "--payload",
            "--handler",
            "--function-timeout",
            "--api-timeout",
            "--answers",
            "--content-type",
            "--rows",
            "--model",
            "--model-file",
            "--encoding-file",
            "--function",
            "--profile",
            "--scenario",
            "--seed",
            "--journal",
            "--control",
            "--help",
            "--version"
        }) {
            assertTrue(out.toString().contains(option), option + " in " + out);
        }
    }

    @Test
    void theReferenceShowsTheHelp() throws IOException {
        assertEquals(0, run("--help"));

        var page = Files.readString(Path.of("..", "docs", "reference", "cli.md"));
        var shown = page.split("\\$ nacelle-mock-server --help\\n", 2)[1].split("```", 2)[0];
        assertEquals(shown.strip(), out.toString().replace("\r\n", "\n").strip());
    }

    @Test
    void versionIsOneLine() {
        assertEquals(0, run("--version"));

        assertTrue(out.toString().startsWith("nacelle-mock-server "), out.toString());
        assertEquals(1, out.toString().lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    --port        ; http          ; Invalid value for option '--port': 'http' is not an int
                    --port        ; 99999         ; A port lies between 0 and 65535, this is 99999
                    --payload     ; 3.0           ; Invalid value for option '--payload': it can be 1.0 or 2.0, not “3.0”
                    --api-kind    ; soap          ; Invalid value for option '--api-kind': it can be http or rest, not “soap”
                    --handler     ; seed          ; Invalid value for option '--handler': it can be current, workshop-2021, workshop-2023, workshop-classic, workshop-2024, not “seed”
                    --function-timeout ; 901      ; A function's time-out is 100 to 900000 ms, this is 901000 ms
                    --api-timeout ; 31            ; An integration's time-out lies between 50 ms and 30 s, this is 31000 ms
                    --answers     ; xml           ; Invalid value for option '--answers': No generation “xml”. There are: predictions, scores, number, array, lines, npy.
                    --rows        ; last          ; Invalid value for option '--rows': it can be first or all, not “last”
                    --model       ; huge          ; Invalid value for option '--model': No model variant “huge”. There are: vivid, workshop.
                    --function    ; a/b           ; A function's name has up to 64 letters, digits, dashes and underscores, this is “a/b”
                    --function    ; ai4i-score    ; Each function needs a name of its own: ai4i-score, ai4i-score
                    --profile     ; boiler        ; Invalid value for option '--profile' (ID|FILE): “boiler” is no file and none of the built-in profiles: wind-turbine, ai4i
                    --journal     ; -1            ; A journal keeps 0 to 100,000 calls, not -1
                    --seed        ; 7             ; --seed belongs to a scenario: give --scenario too
                    --host        ; 0.0.0.0       ; Other computers can reach a mock on 0.0.0.0. If that is what you want, add --i-know-others-can-reach-it
                    --encoding-file ; x.json      ; --encoding-file needs --model-file
                    --colour      ; blue          ; Unknown options: '--colour', 'blue'
                    """)
    void aWrongOptionIsToldInOneLine(String option, String value, String message) {
        assertEquals(2, run(option, value));

        assertEquals(message + " (--help tells the options)\n", err.toString().replace("\r\n", "\n"));
        assertEquals("", out.toString());
    }

    @Test
    void aScenarioNobodyKnowsIsToldWithThoseThereAre() {
        assertEquals(2, run("--scenario", "doomsday"));

        assertTrue(
                err.toString()
                        .startsWith("Invalid value for option '--scenario': \u201cdoomsday\u201d is no file and"
                                + " none of the scenarios: "),
                err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void aPortInUseIsToldInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertEquals(1, run("--port", port));

            assertEquals(
                    "Cannot listen on 127.0.0.1:" + port
                            + ": the port is in use. Choose another port, or 0 for any free one.",
                    err.toString().strip());
        }
    }

    @Test
    void aProfileFileThatIsNoneIsToldInOneLine(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("mine.properties"), "profile = mine\n");

        assertEquals(2, run("--profile", file.toString()));

        assertEquals(
                "Invalid value for option '--profile' (ID|FILE): mine.properties: title is missing (--help tells the options)",
                err.toString().strip());
    }

    @Test
    void aProfileOfOnesOwnHasNoModelYet(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("mine.properties"), """
                profile = mine
                title = Mine
                target = trouble
                above = Bad
                below = Good
                fields = heat
                heat.kind = number
                heat.min = 0
                heat.max = 9
                heat.initial = 1
                """);
        assertEquals("mine", Profiles.read(file).id());

        assertEquals(1, run("--port", "0", "--profile", file.toString()));

        assertTrue(err.toString().contains("mine"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}

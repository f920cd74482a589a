package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as {@code java -jar} starts it. */
@Timeout(600)
class MainProcessTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void itSaysWhereItIsAnswersThereAndStopsWhenTold() throws IOException, InterruptedException {
        var process = start(List.of("--port", "0"));
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = until("Ctrl-C", out);

            var function = address("API", lines);
            assertEquals(200, Http.postCsv(function, READING).statusCode());
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("  curl -s ") && line.endsWith(" " + function)),
                    lines.toString());
            process.destroy();
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "stops when told");
        } finally {
            process.destroyForcibly();
        }
        assertEquals("", errors());
    }

    @Test
    void nothingInTheUsersAwsSettingsBreaksIt() throws IOException, InterruptedException {
        var broken = Files.writeString(directory.resolve("config"), "no profile file at all\n[profile\n");
        var builder = builder(List.of("--port", "0"));
        for (var setting : List.of(
                "AWS_RETRY_MODE=bogus",
                "AWS_MAX_ATTEMPTS=many",
                "AWS_DEFAULTS_MODE=bogus",
                "AWS_USE_FIPS_ENDPOINT=true",
                "AWS_USE_DUALSTACK_ENDPOINT=true",
                "AWS_DISABLE_REQUEST_COMPRESSION=perhaps",
                "AWS_REGION=mars-north-1",
                "AWS_PROFILE=nope",
                "AWS_ENDPOINT_URL=http://example.com",
                "HTTP_PROXY=http://127.0.0.1:1",
                "AWS_CONFIG_FILE=" + broken,
                "AWS_SHARED_CREDENTIALS_FILE=" + broken)) {
            var nameAndValue = setting.split("=", 2);
            builder.environment().put(nameAndValue[0], nameAndValue[1]);
        }
        var process = builder.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var function = address("API", until("Ctrl-C", out));

            assertEquals(200, Http.postCsv(function, READING).statusCode());
        } finally {
            process.destroyForcibly();
        }
        assertEquals("", errors());
    }

    @Test
    void forARoomItWarnsShowsATokenAndInTheEndTellsWhoCalled() throws IOException, InterruptedException {
        var process = start(List.of("--port", "0", "--host", "0.0.0.0", "--i-know-others-can-reach-it"));
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = until("Ctrl-C", out);
            assertTrue(
                    lines.stream()
                            .anyMatch(line -> line.matches("From another computer, with the token [a-z2-9-]{14}:")),
                    lines.toString());
            assertEquals(200, Http.postCsv(address("API", lines), READING).statusCode());

            // Process.destroy() would close the stream with the last words.
            process.toHandle().destroy();
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "stops when told");

            assertEquals(
                    List.of("", "1 call answered.", "  127.0.0.1  1 call"),
                    compact(out.lines().toList()));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(
                "Warning: every computer on the network can reach this mock. Whoever calls must send its token.",
                errors().strip());
    }

    @Test
    void aScenarioIsPlayedFromTheFirstCallAndCanBeEndedOverHttp() throws IOException {
        var process = start(List.of("--port", "0", "--scenario", "role-lacks-invoke", "--control", "--journal", "10"));
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var function = address("API", until("Ctrl-C", out));

            assertTrue(Http.postCsv(function, READING).body().contains("\"hop\":"), "fails");
            assertEquals(
                    200,
                    Http.send("DELETE", function.resolve("/__nacelle/faults"), "")
                            .statusCode());
            assertEquals(200, Http.postCsv(function, READING).statusCode());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aWrongOptionExitsWith2() throws IOException, InterruptedException {
        assertEquals(2, start(List.of("--payload", "3.0")).waitFor());
    }

    private Process start(List<String> args) throws IOException {
        return builder(args).start();
    }

    private ProcessBuilder builder(List<String> args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.nacelle.mock.Main"));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectError(directory.resolve("err.txt").toFile());
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("err.txt"));
    }

    private static List<String> until(String mark, BufferedReader out) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.stream().noneMatch(line -> line.contains(mark))) {
            var line = out.readLine();
            if (line == null) {
                throw new IOException("It ended after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> compact(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("(?<=\\S) {2,}", "  "))
                .toList();
    }

    private static URI address(String label, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("  " + label + " "))
                .map(line -> URI.create(line.substring(line.indexOf("http"))))
                .findFirst()
                .orElseThrow();
    }
}

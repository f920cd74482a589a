package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.gateway.patience.WorkerThreads;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.HttpListener;
import dev.nacelle.mock.http.HttpThreads;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the reference page's section on the gateway against the code: its table, its curl lines, its Java program. */
class GatewayReferenceTest {
    @TempDir
    private static Path folder = Path.of("");

    @Test
    void theTableHasEveryErrorToTheByte() throws IOException {
        var page = ReferencePage.section();
        for (var error : GatewayError.values()) {
            var row = "| `%s` | %s | %s |"
                    .formatted(error, told(error.answer(ApiKind.HTTP)), told(error.answer(ApiKind.REST)));

            assertTrue(page.contains("\n" + row), row);
        }
    }

    @Test
    void everyErrorThatACallerCanCauseHasAnExample() throws IOException {
        var headings = new TreeSet<String>();
        ReferencePage.examples().forEach(example -> headings.add(example.heading()));

        var without = Stream.of(GatewayError.values())
                .map(GatewayError::name)
                .filter(name -> !headings.contains(name))
                .toList();

        assertEquals(List.of(), without);
    }

    @TestFactory
    List<DynamicTest> everyCurlLineIsAnsweredAsThePageSays() throws IOException {
        return ReferencePage.examples().stream()
                .filter(example -> !example.java())
                .map(example ->
                        DynamicTest.dynamicTest(example.heading() + ": " + example.code(), () -> check(example)))
                .toList();
    }

    @Test
    void theProgramOfThePageSaysWhatThePageSays() throws IOException, InterruptedException {
        var example = ReferencePage.examples().stream()
                .filter(ReferencePage.Example::java)
                .findFirst()
                .orElseThrow();

        assertEquals(example.text(), program(example));
    }

    @Test
    void theSetUpOfThePageCompiles() throws IOException {
        compile("SetUp", """
                import dev.nacelle.mock.*;
                import dev.nacelle.mock.gateway.*;
                class SetUp {{
                %s
                }}
                """.formatted(ReferencePage.setUp()));
    }

    /** What that program says. */
    static String program(ReferencePage.Example example) throws IOException, InterruptedException {
        compile("Replay", example.code());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(java, "-cp", folder + File.pathSeparator + System.getProperty("java.class.path"), "Replay");
    }

    private static void compile(String name, String code) throws IOException {
        var source = Files.writeString(folder.resolve(name + ".java"), code);
        int compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, compiled, name + " of the page does not compile");
    }

    private static void check(ReferencePage.Example example) throws IOException, InterruptedException {
        // On Windows, bash may be a guest system with a loopback of its own.
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs a bash of this system");
        assumeTrue(hasCurl(), "needs bash and a curl with --aws-sigv4");

        assertEquals(masked(example.text()), masked(answer(example)));
    }

    /** What curl shows when an API set up like that listens. */
    static String answer(ReferencePage.Example example) throws IOException, InterruptedException {
        try (var threads = WorkerThreads.create()) {
            var api = new GatewayApi(
                    Api.example(),
                    ReferenceSettings.settings(example),
                    List.of(new Route("turbine-score", ReferenceSettings.function(example))),
                    new AwsIds(new Random(1)),
                    Clock.systemUTC(),
                    threads);
            try (var listener = HttpListener.start(
                    "127.0.0.1",
                    0,
                    GatewayApi.MAX_BODY_BYTES,
                    new HttpThreads(),
                    (request, ip) -> Delivery.of(api.answer(request, ip)))) {
                return run("bash", "-c", example.code().replace("127.0.0.1:8090", "127.0.0.1:" + listener.port()));
            }
        }
    }

    private static String told(GatewayAnswer answer) {
        var told = answer.status() + " `" + answer.body().text() + "`";
        return answer.own()
                .first("x-amzn-ErrorType")
                .map(type -> told + " `" + type + "`")
                .orElse(told);
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("bash", "-c", "curl --help all | grep -q aws-sigv4")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noBash) {
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command));
        return out.replace("\r\n", "\n");
    }

    /** Without what differs from call to call, and what is the listener's: reason phrase, order and case of headers. */
    private static String masked(String answer) {
        var parts = answer.strip().split("\n\n", 2);
        var head = parts[0].replaceAll("Date: .*", "Date: *")
                .replaceAll("(?m)^(HTTP/1.1 \\d+).*", "$1")
                .replaceAll("(?i)www-authenticate", "Www-Authenticate")
                .replaceAll("[A-Za-z0-9_-]{15}=", "ID")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID");
        return head.lines().sorted().collect(Collectors.joining("\n")) + "\n\n" + (parts.length < 2 ? "" : parts[1]);
    }
}

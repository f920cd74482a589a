package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every curl line of the API's reference against a mock and compares what comes back. */
class ApiReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "api.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```bash\\n(curl .*)\\n```\\n\\n```text\\n((?:.*\\n)*?)```", Pattern.MULTILINE);

    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());

    @AfterAll
    static void close() {
        MOCK.close();
    }

    /** A command of the page and what it says comes back. */
    record Example(String command, String answer) {}

    @Test
    void thePageHasExamples() throws IOException {
        assertTrue(examples().size() >= 9, "found " + examples());
    }

    @TestFactory
    List<DynamicTest> everyCurlLineIsAnsweredAsThePageSays() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.command(), () -> check(example)))
                .toList();
    }

    private static void check(Example example) throws IOException, InterruptedException {
        // On Windows, bash may be a guest system with a loopback of its own.
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs a bash of this system");
        assumeTrue(hasCurl(), "needs bash and curl");

        var answer = run(
                example.command().replace("http://127.0.0.1:8090", MOCK.uri().toString()));

        assertEquals(masked(example.answer()), masked(answer));
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("bash", "-c", "curl --version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noBash) {
            return false;
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command);
        return out.replace("\r\n", "\n");
    }

    /** Without what differs from call to call or from model to model. */
    private static String masked(String answer) {
        return answer.strip()
                .replaceAll("Date: .*", "Date: *")
                .replaceAll("X-Nacelle-(Version|Sagemaker-Millis|Total-Millis|Start): .*", "X-Nacelle-$1: *")
                .replaceAll("[A-Za-z0-9_-]{15}=", "ID")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\d\\.\\d{5,}(e-\\d+)?", "SCORE")
                .replaceAll("(Content-Length: )\\d+(\\n\\n.*SCORE)", "$1*$2");
    }
}

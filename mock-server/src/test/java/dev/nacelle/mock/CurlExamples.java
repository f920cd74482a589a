package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;

/** The curl lines of a page of the reference, and what the page says comes back. */
final class CurlExamples {
    /** Where the pages say the mock is. */
    private static final String MOCK_OF_THE_PAGES = "http://127.0.0.1:8090";

    private static final Pattern EXAMPLE =
            Pattern.compile("```bash\\n(curl .*)\\n```\\n\\n```text\\n((?:.*\\n)*?)```", Pattern.MULTILINE);

    private CurlExamples() {}

    /** A command of the page and what it says comes back. */
    record Example(String command, String answer) {}

    /** All of a page's, in order. */
    static List<Example> of(String page) throws IOException {
        return in(text(page));
    }

    /** All of one section's, in order: from its heading to the next of its level. */
    static List<Example> of(String page, String section) throws IOException {
        var fromHeading = text(page).split("\n## " + section + "\n", 2)[1];
        return in(fromHeading.split("\n## ", 2)[0]);
    }

    private static String text(String page) throws IOException {
        return Files.readString(Path.of("..", "docs", "reference", page));
    }

    private static List<Example> in(String text) {
        var examples = new ArrayList<Example>();
        var matcher = EXAMPLE.matcher(text);
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    /** A test of each against that mock; the mask takes away what differs from call to call. */
    static List<DynamicTest> tests(List<Example> examples, URI mock, UnaryOperator<String> mask) {
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.command(), () -> check(example, mock, mask)))
                .toList();
    }

    private static void check(Example example, URI mock, UnaryOperator<String> mask)
            throws IOException, InterruptedException {
        // On Windows, bash may be a guest system with a loopback of its own.
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs a bash of this system");
        assumeTrue(hasCurl(), "needs bash and curl");

        var answer = run(example.command().replace(MOCK_OF_THE_PAGES, mock.toString()));

        assertEquals(mask.apply(example.answer().strip()), mask.apply(answer.strip()));
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
}

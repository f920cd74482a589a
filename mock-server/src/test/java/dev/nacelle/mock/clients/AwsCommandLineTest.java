package dev.nacelle.mock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code aws sagemaker-runtime invoke-endpoint}, version 2, as the how-to shows it. */
class AwsCommandLineTest {
    private static final String AWS = "/usr/bin/aws";
    private static final RuntimeServer SERVER = RuntimeServer.start();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void needsTheClient(@TempDir Path folder) {
        Child.assumeInstalled(folder, "AWS command line", "awscli", AWS, "--version");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aReadingIsScored() throws IOException {
        var child = invoke("wind-turbine", RuntimeServer.READING, "--accept", "application/json");

        assertEquals("", child.err());
        assertEquals(0, child.status());
        assertEquals(
                json("{\"ContentType\": \"application/json\", \"InvokedProductionVariant\": \"AllTraffic\"}"),
                json(child.out()));
        var answer = json(Files.readString(folder.resolve("answer.json")));
        assertEquals(1, answer.at("/predictions/0/predicted_label").asInt(), answer.toString());
    }

    @Test
    void reasonsComeWithTheOptionForThem() throws IOException {
        var child = invoke("wind-turbine", RuntimeServer.READING, "--enable-explanations", "`true`");

        assertEquals(0, child.status(), child.err());
        var answer = json(Files.readString(folder.resolve("answer.json")));
        assertEquals(11, answer.at("/explanations/kernel_shap/0").size(), answer.toString());
    }

    @Test
    void aReadingTheModelRefusesIsAModelError() {
        var child = invoke("wind-turbine", "TID099,HAWT,64,80,46,21,55,55,7,34,SE");

        assertFailure(
                child,
                "An error occurred (ModelError) when calling the InvokeEndpoint operation: Received client error (400)"
                        + " from primary with message \"Found unknown categories ['TID099'] in column 0 during"
                        + " transform\". See https://");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    endpoint-not-found | (ValidationError) when calling the InvokeEndpoint operation: Endpoint fails-with-endpoint-not-found of account 123456789012 not found.
                    model-timed-out    | (ModelError) when calling the InvokeEndpoint operation: Received server error (0) from primary
                    model-not-ready    | (ModelNotReadyException) when calling the InvokeEndpoint operation
                    throttled          | (ThrottlingException) when calling the InvokeEndpoint operation
                    access-denied      | (AccessDeniedException) when calling the InvokeEndpoint operation: User: arn:aws:sts::123456789012:
                    """)
    void anErrorIsToldAsThatOfAws(String error, String words) {
        assertFailure(invoke("fails-with-" + error, RuntimeServer.READING), words);
    }

    private static void assertFailure(Child child, String words) {
        var err = child.err().replace(" (reached max retries: 0)", "");
        assertTrue(err.contains(words), err);
        assertEquals(254, child.status());
    }

    private Child invoke(String endpoint, String reading, String... more) {
        try {
            Files.writeString(folder.resolve("reading.csv"), reading);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        var command = new ArrayList<>(List.of(
                AWS,
                "sagemaker-runtime",
                "invoke-endpoint",
                "--endpoint-url",
                SERVER.uri().toString(),
                "--endpoint-name",
                endpoint,
                "--content-type",
                "text/csv",
                "--body",
                "fileb://reading.csv",
                "--output",
                "json"));
        command.addAll(List.of(more));
        command.add("answer.json");
        return Child.run(folder, command);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}

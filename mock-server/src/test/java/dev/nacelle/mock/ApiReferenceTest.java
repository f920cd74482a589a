package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every curl line of the API's reference against a mock and compares what comes back. */
class ApiReferenceTest {
    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @Test
    void thePageHasExamples() throws IOException {
        var examples = CurlExamples.of("api.md");

        assertTrue(examples.size() >= 9, "found " + examples);
    }

    @TestFactory
    List<DynamicTest> everyCurlLineIsAnsweredAsThePageSays() throws IOException {
        return CurlExamples.tests(CurlExamples.of("api.md"), MOCK.uri(), ApiReferenceTest::masked);
    }

    /** Without what differs from call to call or from model to model. */
    private static String masked(String answer) {
        return answer.replaceAll("Date: .*", "Date: *")
                .replaceAll("X-Nacelle-(Version|Sagemaker-Millis|Total-Millis|Start): .*", "X-Nacelle-$1: *")
                .replaceAll("[A-Za-z0-9_-]{15}=", "ID")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\d\\.\\d{5,}(e-\\d+)?", "SCORE")
                .replaceAll("(Content-Length: )\\d+(\\n\\n.*SCORE)", "$1*$2");
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.journal.JournalJson;
import dev.nacelle.reading.Profiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds two sections of the mock's reference page to the mock: Control's curl lines, in order, and Journal's example of a call. */
class MockReferenceTest {
    private static final String PAGE = "mock.md";
    private static final Pattern CALL = Pattern.compile("```json\\n(\\{\\n  \"sequence\"(?:.*\\n)*?)```");
    private static final MockServer MOCK =
            MockServer.start(MockConfig.defaults().withControl(true));

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @TestFactory
    List<DynamicTest> everyCurlLineIsAnsweredAsThePageSays() throws IOException {
        var examples = CurlExamples.of(PAGE, "Control");
        assertTrue(examples.size() >= 16, "found " + examples);

        return CurlExamples.tests(examples, MOCK.uri(), MockReferenceTest::masked);
    }

    @Test
    void aCallHasTheMembersThatThePageShows() throws IOException {
        var json = new ObjectMapper();
        var page = CALL.matcher(Files.readString(Path.of("..", "docs", "reference", PAGE)));
        assertTrue(page.find(), "an example of a call");
        try (var mock = MockServer.start(MockConfig.defaults())) {
            mock.faults().set(List.of(Rule.always(new RuntimeFailure(RuntimeFailure.Kind.SERVICE_UNAVAILABLE, 1))));
            Http.postCsv(mock.functionUri(Profiles.windTurbine()), "TID008,HAWT,64,80,46,21,55,55,7,34,SE");
            var real = new ByteArrayOutputStream();
            var record = mock.journal().latest(1).get(0);
            JournalJson.write(record, real);

            var shown = json.readTree(page.group(1));
            assertEquals(members("", shown), members("", json.readTree(real.toByteArray())));
            assertEquals(record.faults().get(0), shown.path("faults").path(0).textValue());
        }
    }

    private static Set<String> members(String path, JsonNode json) {
        var names = new TreeSet<String>();
        if (path.endsWith("/headers") || path.endsWith("/event")) {
            return names;
        }
        json.properties().forEach(member -> {
            names.add(path + "/" + member.getKey());
            names.addAll(members(path + "/" + member.getKey(), member.getValue()));
        });
        if (json.isArray()) {
            json.forEach(element -> names.addAll(members(path, element)));
        }
        return names;
    }

    private static String masked(String answer) {
        var ids = Scenarios.shipped().stream().map(Scenario::id).collect(Collectors.joining(", "));
        return answer.replace(ids, "SCENARIOS")
                .replaceAll("Date: .*\n", "")
                .replaceAll("\"version\":\"[^\"]+\"", "\"version\":\"*\"")
                .replaceAll("\\b0\\.\\d{5,}", "SCORE");
    }
}

package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model somebody trained themselves, from two files to the function's answer. */
class MockOwnModelTest {
    private static final Profile AI4I = Profiles.ai4i();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFunctionAnswersTheOwnModelsScore() throws IOException {
        var config = MockConfig.defaults()
                .withProfiles(List.of(AI4I))
                .withOwnModel(AI4I, copy("ai4i-scaled.json"), copy("ai4i-scaled-encoding.json"));
        var golden = goldenLine("ai4i-scaled.csv");

        try (var mock = MockServer.start(config)) {
            var answer = Http.postCsv(mock.functionUri(AI4I), golden[0]);

            assertEquals(200, answer.statusCode());
            assertEquals(Float.parseFloat(golden[1]), Float.parseFloat(answer.body()), 6e-8f);
        }
    }

    @Test
    void aModelThatDoesNotFitKeepsTheMockFromStarting() throws IOException {
        var model = copy("ai4i-scaled.json");
        var config = MockConfig.defaults().withOwnModel(Profiles.windTurbine(), model);

        var refused = assertThrows(MockStartException.class, () -> MockServer.start(config));

        assertEquals(
                model + " takes 8 features, but a reading of wind-turbine has 28",
                String.valueOf(refused.getMessage()).split(":", 2)[0]);
    }

    private static String[] goldenLine(String name) throws IOException {
        try (var csv = resource(name)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .split(";", -1);
        }
    }

    private Path copy(String name) throws IOException {
        try (var content = resource(name)) {
            var file = folder.resolve(name);
            Files.copy(content, file);
            return file;
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                MockOwnModelTest.class.getResourceAsStream("/dev/nacelle/mock/model/own/" + name), name);
    }
}

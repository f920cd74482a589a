package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreetingTest {
    private static final MockConfig AI4I = MockConfig.defaults().withProfiles(List.of(Profiles.ai4i()));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itTellsAddressesTheModelAndACallToCopy() {
        assertEquals("""
                The mock is up. It answers from this computer; nothing reaches AWS.

                Milling machine (AI4I) (6 values)
                  API        http://127.0.0.1:PORT/default/ai4i-score
                  SageMaker  http://127.0.0.1:PORT/endpoints/ai4i/invocations
                  Model      Nacelle's stand-in, vivid

                Try it:
                  curl -s -H "Content-Type: text/csv" -d "READING" http://127.0.0.1:PORT/default/ai4i-score

                Ctrl-C stops it.
                """, greeting(AI4I));
    }

    @Test
    void aModelOfOnesOwnIsNamed() throws IOException {
        var model = copy("ai4i-scaled.json");
        var encoding = copy("ai4i-scaled-encoding.json");
        var config = AI4I.withModel(ModelVariant.WORKSHOP)
                .withProfiles(Profiles.builtIn())
                .withOwnModel(Profiles.ai4i(), model, encoding);

        assertEquals(
                List.of("Nacelle's stand-in, workshop", "yours, " + model + " with " + encoding),
                after("  Model      ", greeting(config)));
    }

    @Test
    void anEditionOfTheFunctionIsToldWithWhatItBrought() {
        var told = greeting(AI4I.withHandler(HandlerGeneration.WORKSHOP_2024));

        assertEquals("""
                  function workshop-2024
                  model answers npy
                  model takes text/plain
                  (payload format 1.0 and a model that answers npy came with workshop-2024)
                """, between("Not as usual\n", "\nTry it", told));
    }

    @Test
    void anEditionAmongOtherThingsThanItsOwnIsToldAsItIs() {
        var told = greeting(AI4I.withHandler(HandlerGeneration.WORKSHOP_2023).withPayloadFormat(PayloadFormat.V2_0));

        assertEquals("""
                  payload format 2.0
                  function workshop-2023
                """, between("Not as usual\n", "\nTry it", told));
    }

    @Test
    void controlAndAScenarioAreTold() {
        var played = Scenarios.named("endpoint-deleted").orElseThrow();

        var told = greeting(AI4I.withControl(true), Optional.of(played));

        assertEquals(
                "  http://127.0.0.1:PORT/__nacelle/health\nScenario endpoint-deleted: " + played.title() + "\n  "
                        + played.whatYouSee() + "\n",
                between("Control\n", "\nTry it", told));
    }

    private static String greeting(MockConfig config) {
        return greeting(config, Optional.empty());
    }

    private static String greeting(MockConfig config, Optional<Scenario> scenario) {
        try (var mock = MockServer.start(config)) {
            return new Greeting(mock, config)
                    .lines(scenario).stream()
                            .map(line -> line + "\n")
                            .collect(Collectors.joining())
                            .replace(":" + mock.uri().getPort(), ":PORT")
                            .replace(Profiles.ai4i().initialReading().toCsv(), "READING");
        }
    }

    private static List<String> after(String label, String told) {
        return told.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .toList();
    }

    private static String between(String start, String end, String text) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }

    private Path copy(String name) throws IOException {
        var resource = "/dev/nacelle/mock/model/own/" + name;
        try (var content = Objects.requireNonNull(GreetingTest.class.getResourceAsStream(resource), name)) {
            var file = folder.resolve(name);
            Files.copy(content, file);
            return file;
        }
    }
}

package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfilesTest {
    private static final String SMALL = """
            profile = pump
            title = Pump
            target = leak
            above = Leaks
            below = Tight
            fields = kind, flow
            kind.kind = category
            kind.values = A, B
            kind.initial = A
            flow.kind = number
            flow.min = 0
            flow.max = 9.5
            flow.decimals = 1
            flow.initial = 1
            """;

    @Test
    void theBuiltInProfilesHaveTheWorkshopsFieldsInWireOrder() {
        assertEquals(
                List.of(
                        "turbine_id",
                        "turbine_type",
                        "wind_speed",
                        "rpm_blade",
                        "oil_temperature",
                        "oil_level",
                        "temperature",
                        "humidity",
                        "vibrations_frequency",
                        "pressure",
                        "wind_direction"),
                Profiles.windTurbine().names());
        assertEquals(
                List.of("type", "air_temperature", "process_temperature", "rotational_speed", "torque", "tool_wear"),
                Profiles.ai4i().names());
    }

    @Test
    void theWorkshopsRecordsAreAmongThePresets() {
        var lines = Profiles.builtIn().stream()
                .map(profile -> String.join(",", profile.presets().get(0).values()))
                .toList();

        assertEquals(List.of("TID008,HAWT,64,80,46,21,55,55,7,34,SE", "L,298.4,308.2,1582,70.7,216"), lines);
    }

    @Test
    void aFileOfTheUsersOwnIsReadTheSameWay(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("pump.properties"), SMALL);

        var profile = Profiles.read(file);

        assertEquals("A,1", profile.initialReading().toCsv());
        assertEquals(List.of(), profile.presets());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = Pump              | ''                       | p: title is missing
            profile = pump            | profile = Pump 1         | p: profile is \u201cPump 1\u201d; it takes lower-case letters, digits and dashes
            flow.max = 9.5            | flow.max = much          | p: flow.max is \u201cmuch\u201d, no number
            flow.max = 9.5            | flow.max = -1            | p: flow: Range of flow: 0 to -1 with 1 decimals
            flow.kind = number        | flow.kind = float        | p: flow.kind is float; it can be number, category or direction
            flow.initial = 1          | flow.initial = x         | p: initial: flow is \u201cx\u201d, which is no number. Training data: 0 to 9.5.
            kind.initial = A          | kind.initial = A\\ncolour=red | p: unknown key colour
            fields = kind, flow       | fields = kind, flow, kind | p: fields names one twice: [kind, flow, kind]
            kind.values = A, B        | kind.values = A, B\\nkind.shares = 1 | p: kind: Values of kind: [A, B] with shares [1.0]
            kind.values = A, B        | kind.values = A, B\\nkind.shares = 1, 7 | p: kind.shares: \u201c7\u201d is no share from 0 to 1
            """)
    void aBrokenFileIsRefusedWithFileKeyAndRule(String line, String instead, String message) {
        var text = SMALL.replace(line + "\n", instead.replace("\\n", "\n") + "\n");

        var refused = assertThrows(InvalidProfileException.class, () -> ProfileFile.read("p", new StringReader(text)));

        assertEquals(message, refused.getMessage());
    }
}

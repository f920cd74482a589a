package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    void eachBuiltInProfileIsReadOnce() {
        assertSame(Profiles.windTurbine(), Profiles.builtIn("wind-turbine").orElseThrow());
        assertSame(Profiles.ai4i(), Profiles.builtIn("ai4i").orElseThrow());
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

    @Test
    void whatAFileLeavesOutHasADefault() throws IOException {
        var kind = new Field.Common("kind", "kind", "", "", Optional.empty(), "A");
        var flow = new Field.Common("flow", "flow", "", "", Optional.empty(), "1");

        assertEquals(
                new Profile(
                        "pump",
                        "Pump",
                        "",
                        "",
                        "leak",
                        "Leaks",
                        "Tight",
                        List.of(
                                new Field.Categorical(kind, List.of("A", "B"), List.of(0.5, 0.5), false),
                                new Field.Numeric(flow, BigDecimal.ZERO, new BigDecimal("9.5"), 1)),
                        List.of()),
                read(SMALL));
    }

    @Test
    void everythingAFileMaySayIsRead() throws IOException {
        var more = """
                summary = A pump.
                source = Made up.
                kind.kind = direction
                kind.label = Kind
                kind.help = Which kind.
                kind.shares = 0, 1
                kind.missing = B
                flow.unit = l/s
                presets = leaking
                preset.leaking.title = Leaking
                preset.leaking.reading = , 9.5
                """;
        var kind = new Field.Common("kind", "Kind", "", "Which kind.", Optional.of("B"), "A");
        var flow = new Field.Common("flow", "flow", "l/s", "", Optional.empty(), "1");

        assertEquals(
                new Profile(
                        "pump",
                        "Pump",
                        "A pump.",
                        "Made up.",
                        "leak",
                        "Leaks",
                        "Tight",
                        List.of(
                                new Field.Categorical(kind, List.of("A", "B"), List.of(0.0, 1.0), true),
                                new Field.Numeric(flow, BigDecimal.ZERO, new BigDecimal("9.5"), 1)),
                        List.of(new Profile.Preset("leaking", "Leaking", List.of("", "9.5")))),
                read(SMALL + more));
    }

    @Test
    void aBuiltInProfileIsFoundByItsIdWhichIsWhatItIsCalled() {
        assertEquals(Optional.of(Profiles.ai4i()), Profiles.builtIn("ai4i"));
        assertEquals(Optional.empty(), Profiles.builtIn("pump"));
        assertEquals("ai4i", Profiles.ai4i().toString());
    }

    @Test
    void aFieldIsFoundByItsNameAndOneThatIsNotThereIsNamed() {
        var profile = Profiles.ai4i();

        assertEquals(4, profile.indexOf("torque"));
        var none = assertThrows(NoSuchElementException.class, () -> profile.indexOf("rpm_blade"));
        assertEquals("No field rpm_blade in ai4i", none.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = Pump              | ''                       | p: title is missing
            title = Pump              | title =                  | p: title is missing
            profile = pump            | profile = Pump 1         | p: profile is \u201cPump 1\u201d; it takes lower-case letters, digits and dashes
            flow.max = 9.5            | flow.max = much          | p: flow.max is \u201cmuch\u201d, no number
            flow.decimals = 1         | flow.decimals = 1.5      | p: flow.decimals is \u201c1.5\u201d, no whole number
            flow.decimals = 1         | flow.decimals = few      | p: flow.decimals is \u201cfew\u201d, no whole number
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

        var refused = assertThrows(InvalidProfileException.class, () -> read(text));

        assertEquals(message, refused.getMessage());
    }

    private static Profile read(String text) throws IOException {
        return ProfileFile.read("p", new StringReader(text));
    }
}

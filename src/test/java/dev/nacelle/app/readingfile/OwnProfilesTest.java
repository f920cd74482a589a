package dev.nacelle.app.readingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnProfilesTest {
    private static final String PUMP = """
            profile = pump
            title = Water pump
            target = leak
            above = Leaks
            below = Tight
            fields = flow
            flow.kind = number
            flow.min = 0
            flow.max = 90
            flow.initial = 12
            """;

    @TempDir
    private Path home;

    private final List<String> added = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final OwnProfiles own = new OwnProfiles((Profile profile) -> added.add(profile.id()), told::add);

    @Test
    void aProfileFileIsTakenAndRemembered() throws Exception {
        var file = write(PUMP);

        assertTrue(own.take(file));

        assertEquals(List.of("pump"), added);
        assertEquals(List.of("The profile Water pump with 1 values was added. Choose it above the form."), told);
        assertEquals(List.of(file), own.files());
    }

    @Test
    void aFileOfAnotherKindIsLeftToTheNext() {
        assertFalse(own.take(Path.of("readings.csv")));
        assertEquals(List.of(), told);
    }

    @Test
    void theFilesOfTheLastTimeAreTakenWithoutAWord() throws Exception {
        own.remember(List.of(write(PUMP)));

        assertEquals(List.of("pump"), added);
        assertEquals(List.of(), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow.min = 0      | flow.min = low    | This is no profile: own.properties: flow.min is “low”, no number (line 8)
            flow.kind = number | flow.kind = sound | This is no profile: own.properties: flow.kind is sound; it can be number, category or direction (line 7)
            title = Water pump | titel = x         | This is no profile: own.properties: title is missing
            flow.max = 90      | flow.mux = 90     | This is no profile: own.properties: flow.max is missing
            target = leak      | target = leak\\ngoal = x | This is no profile: own.properties: unknown key goal (line 4)
            profile = pump     | profile = ai4i    | The profile ai4i comes with Nacelle. Give yours another id.
            """)
    void whatIsWrongIsToldWithItsLine(String right, String wrong, String why) throws Exception {
        assertTrue(own.take(write(PUMP.replace(right, wrong.replace("\\n", "\n")))));

        assertEquals(List.of(why), told);
        assertEquals(List.of(), added);
        assertEquals(List.of(), own.files());
    }

    @Test
    void aFileThatIsGoneIsTold() {
        own.remember(List.of(home.resolve("gone.properties")));

        assertEquals(List.of("The profile gone.properties cannot be read (NoSuchFileException)."), told);
    }

    private Path write(String text) throws Exception {
        return Files.writeString(home.resolve("own.properties"), text);
    }
}

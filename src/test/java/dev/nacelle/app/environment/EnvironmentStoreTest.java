package dev.nacelle.app.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentStoreTest {
    private static final Environment LAB = Environment.at("Lab", URI.create("https://api.example.com/score"));
    private static final int TIMES = 500;
    private static final String ASIDE = "environments.json.corrupt-20261122-101530";

    @TempDir
    private Path temp;

    @Test
    void aFirstStartHasNoneAndNoNotice() {
        assertEquals(
                new EnvironmentStore.Loaded(List.of(), Optional.empty()),
                store(temp).load());
        assertFalse(store(temp).exists());
    }

    @Test
    void whatIsSavedIsLoadedAndOnlyThePersonMayReadIt() throws IOException {
        var folder = temp.resolve("nacelle");

        assertEquals(Optional.empty(), store(folder).save(List.of(LAB, EnvironmentTest.full())));

        assertEquals(
                new EnvironmentStore.Loaded(List.of(LAB, EnvironmentTest.full()), Optional.empty()),
                store(folder).load());
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(EnvironmentStore.FILE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"environments\":[]}"})
    void aCorruptFileIsSetAsideAndToldOf(String content) throws IOException {
        Files.writeString(temp.resolve(EnvironmentStore.FILE), content);

        assertEquals(
                new EnvironmentStore.Loaded(
                        List.of(), Optional.of(Messages.text("environment.set-aside", temp.resolve(ASIDE)))),
                store(temp).load());
        assertEquals(content, Files.readString(temp.resolve(ASIDE)));
    }

    @Test
    void ofAFileThatIsPartlyWrongTheRestIsUsedAndNothingIsLost() throws IOException {
        var text = EnvironmentsText.keep(List.of(LAB)).replaceFirst("(?s)}\\s*]", "}, {\"name\":\"Odd\"} ]");
        Files.writeString(temp.resolve(EnvironmentStore.FILE), text);

        var loaded = store(temp).load();

        assertEquals(List.of(LAB), loaded.environments());
        assertTrue(loaded.notice().orElseThrow().contains("“Odd”"), loaded::toString);
        assertEquals(text, Files.readString(temp.resolve(ASIDE)));
    }

    @Test
    void whatAnotherProgramSavesForTheFirstTimeIsNeverSetAside() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var folder = temp.resolve(String.valueOf(i));
            var other = CompletableFuture.supplyAsync(() -> store(folder).save(List.of(LAB)));
            while (!other.isDone()) {
                store(folder).load();
            }

            assertEquals(Optional.empty(), other.get());
            assertEquals(List.of(LAB), store(folder).load().environments());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOf() throws IOException {
        var folder = Files.writeString(temp.resolve("in-the-way"), "a file");

        assertEquals(
                Optional.of(Messages.text(
                        "environment.not-saved", folder.resolve(EnvironmentStore.FILE), "FileAlreadyExistsException")),
                store(folder).save(List.of(LAB)));
    }

    private static EnvironmentStore store(Path folder) {
        return new EnvironmentStore(folder, Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));
    }
}

package dev.nacelle.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final Settings.Look DARK = new Settings.Look(Settings.Theme.DARK, true, 100, false);
    private static final Settings CHANGED =
            Settings.defaults().withLook(DARK).withReading("ai4i", List.of("L", "298.4"));
    private static final int TIMES = 500;
    private static final String ASIDE = "settings.json.corrupt-20261122-101530";

    @TempDir
    private Path temp;

    @Test
    void aFirstStartHasTheDefaultsAndNoNotice() {
        assertEquals(
                new SettingsStore.Loaded(Settings.defaults(), Optional.empty()),
                store(temp).load());
    }

    @Test
    void whatIsSavedIsLoadedAndNothingElseIsLeft() throws IOException {
        var folder = temp.resolve("new").resolve("nacelle");

        assertEquals(Optional.empty(), store(folder).save(Settings.defaults()));
        assertEquals(Optional.empty(), store(folder).save(CHANGED));

        assertEquals(
                new SettingsStore.Loaded(CHANGED, Optional.empty()),
                store(folder).load());
        assertEquals(List.of("settings.json"), names(folder));
    }

    @Test
    void onlyThePersonMayReadTheFile() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        var folder = temp.resolve("nacelle");

        store(folder).save(CHANGED);

        var file = Files.getPosixFilePermissions(folder.resolve("settings.json"));
        assertEquals("rw-------", PosixFilePermissions.toString(file));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[1,2]", "{\"theme\":\"dark\"", "\u0000\u0001"})
    void aCorruptFileIsSetAsideAndToldOf(String content) throws IOException {
        Files.writeString(temp.resolve("settings.json"), content);

        var loaded = store(temp).load();

        assertEquals(setAside(), loaded);
        assertEquals(List.of(ASIDE), names(temp));
        assertEquals(content, Files.readString(temp.resolve(ASIDE)));
    }

    @Test
    void aFileOfAMillionBytesIsNotOurs() throws IOException {
        Files.writeString(temp.resolve("settings.json"), "{\"a\":\"" + "x".repeat(1 << 20) + "\"}");

        assertEquals(setAside(), store(temp).load());
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideToo() throws IOException {
        Files.createDirectory(temp.resolve("settings.json"));

        assertEquals(setAside(), store(temp).load());
    }

    @Test
    void whatAnotherProgramSavesForTheFirstTimeIsNeverSetAside() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var folder = temp.resolve(String.valueOf(i));
            var other = CompletableFuture.supplyAsync(() -> store(folder).save(CHANGED));
            while (!other.isDone()) {
                store(folder).load();
            }

            assertEquals(Optional.empty(), other.get());
            assertEquals(List.of("settings.json"), names(folder));
        }
    }

    @Test
    void bytesThatAreNoTextHarmOneValueAtMost() throws IOException {
        Files.write(
                temp.resolve("settings.json"),
                "{\"profile\":\"\u00e4\",\"theme\":\"dark\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(
                new SettingsStore.Loaded(
                        Settings.defaults().withProfileId("\ufffd").withLook(DARK), Optional.empty()),
                store(temp).load());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOf() throws IOException {
        var folder = temp.resolve("in-the-way");
        Files.writeString(folder, "a file where the folder should be");

        var notice = store(folder).save(CHANGED);

        assertEquals(
                Optional.of(Messages.text(
                        "settings.not-saved", folder.resolve("settings.json"), "FileAlreadyExistsException")),
                notice);
        assertFalse(Files.isDirectory(folder));
    }

    private SettingsStore.Loaded setAside() {
        return new SettingsStore.Loaded(
                Settings.defaults(), Optional.of(Messages.text("settings.set-aside", temp.resolve(ASIDE))));
    }

    private static SettingsStore store(Path folder) {
        return new SettingsStore(folder, Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
    }
}

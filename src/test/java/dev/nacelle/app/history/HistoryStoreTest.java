package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.history.HistoryStore.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryStoreTest {
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path home;

    @Test
    void whatWasKeptIsThereAgain() {
        var calls = Calls.several(3);
        var store = store(Limits.USUAL);
        calls.forEach(store::keep);
        store.note(calls.get(0).id(), "the first");
        store.pin(calls.get(1).id(), true);
        store.pin(calls.get(0).id(), true);

        var opened = reopened();

        assertEquals(
                new Opened(
                        List.of(
                                calls.get(0).withNote("the first").withPinned(true),
                                calls.get(1).withPinned(true),
                                calls.get(2)),
                        List.of(calls.get(1).id(), calls.get(0).id()),
                        Optional.empty()),
                opened);
        assertEquals(List.of(), notices);
    }

    @Test
    void withoutAFileThereIsNothingAndNothingIsMade() throws IOException {
        assertEquals(new Opened(List.of(), List.of(), Optional.empty()), reopened());

        try (var files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void damagedLinesAreNamedCopiedAndDoNotCostTheOthers() throws IOException {
        var calls = Calls.several(2);
        var store = store(Limits.USUAL);
        store.keep(calls.get(0));
        append("{\"v\":1,\"type\":\"call\",\"id\":\"hal\n\u0000\u0000\n");
        store.keep(calls.get(1));

        var opened = reopened();

        assertEquals(calls, opened.calls());
        var copy = home.resolve("history-damaged-20260301-140000.jsonl");
        assertEquals(
                List.of(
                        "The history had lines that could not be read: 2, 3. Every other call is here. They are kept in "
                                + copy),
                notices);
        assertEquals("{\"v\":1,\"type\":\"call\",\"id\":\"hal\n\u0000\u0000\n", Files.readString(copy));

        assertEquals(calls, reopened().calls());
        assertEquals(1, notices.size());
    }

    @Test
    void aLineCutOffByACrashDoesNotSpoilTheNext() throws IOException {
        var calls = Calls.several(2);
        var store = store(Limits.USUAL);
        store.keep(calls.get(0));
        append("{\"v\":1,\"type\":\"ca");

        store.keep(calls.get(1));

        assertEquals(calls, reopened().calls());
        assertEquals(1, notices.size());
    }

    @Test
    void linesOfANewerProgramStay() throws IOException {
        var newer = "{\"v\":9,\"type\":\"call\",\"new\":[1,2]}";
        var calls = Calls.several(40);
        var limits = new Limits(20, 1_000_000);
        var store = store(limits);
        append(newer + "\n");

        calls.forEach(store::keep);

        assertTrue(text().contains(newer), "the newer line is gone");
        assertEquals(calls.subList(20, 40), reopened(limits).calls());
        assertTrue(text().contains(newer), "the newer line is gone after a start");
        assertTrue(notices.get(0).startsWith("1 lines of the history are by a newer version"), notices.toString());
    }

    @Test
    void theOldestGoFirstAndThePinnedLast() {
        var calls = Calls.several(60);
        var limits = new Limits(20, 1_000_000);
        var store = store(limits);
        store.keep(calls.get(0));
        store.pin(calls.get(0).id(), true);

        calls.subList(1, 60).forEach(store::keep);

        var left = reopened(limits);
        assertEquals(20, left.calls().size());
        assertEquals(calls.get(0).withPinned(true), left.calls().get(0));
        assertEquals(calls.subList(41, 60), left.calls().subList(1, 20));
        assertEquals(List.of(calls.get(0).id()), left.pins());
    }

    @Test
    void theFileStaysWithinItsBytes() throws IOException {
        var calls = Calls.several(100);
        var store = store(new Limits(1_000, 20_000));

        for (var call : calls) {
            store.keep(call);
            assertTrue(Files.size(home.resolve("history.jsonl")) <= 20_000 + 1_000, "too large");
        }

        var left = reopened().calls();
        assertEquals(calls.subList(100 - left.size(), 100), left);
        assertTrue(left.size() > 10, left.size() + " calls");
    }

    @Test
    void whatIsDeletedLeavesTheDisk() throws IOException {
        var calls = Calls.several(3);
        var store = store(Limits.USUAL);
        calls.forEach(store::keep);

        store.delete(List.of(calls.get(0).id(), calls.get(2).id()));
        assertTrue(text().contains(calls.get(0).id()), "still there until it is tidied");
        store.tidy();

        assertFalse(text().contains(calls.get(0).id()));
        assertFalse(text().contains(calls.get(2).id()));
        assertEquals(calls.subList(1, 2), reopened().calls());
    }

    @Test
    void whatIsKeptAgainAfterItWasDeletedIsThere() {
        var call = Calls.several(1).get(0).withNote("back").withPinned(true);
        var store = store(Limits.USUAL);
        store.keep(call);
        store.delete(List.of(call.id()));

        store.keep(call);

        assertEquals(new Opened(List.of(call), List.of(call.id()), Optional.empty()), reopened());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOnceAndWrittenToWhenItCan() throws IOException {
        var calls = Calls.several(3);
        var folder = home.resolve("settings");
        Files.writeString(folder, "a file stands where the folder should");
        var store = new HistoryStore(folder, clock(), Limits.USUAL, Runnable::run, notices::add);

        store.keep(calls.get(0));
        store.keep(calls.get(1));
        assertEquals(1, notices.size(), notices.toString());
        assertTrue(notices.get(0).startsWith("The history cannot be written to " + folder), notices.get(0));

        Files.delete(folder);
        store.keep(calls.get(2));
        var kept = new ArrayList<Opened>();
        store.open(kept::add);
        assertEquals(calls, kept.get(0).calls());
    }

    @Test
    void twoWindowsShareTheFile() throws Exception {
        var calls = Calls.several(200);
        var limits = new Limits(150, 10_000_000);
        var windows = Executors.newFixedThreadPool(2);
        for (int window = 0; window < 2; window++) {
            var store = store(limits);
            var from = window * 100;
            windows.execute(() -> calls.subList(from, from + 100).forEach(store::keep));
        }
        windows.shutdown();
        assertTrue(windows.awaitTermination(180, TimeUnit.SECONDS), "the two wait for each other");

        var left = reopened(limits).calls();

        assertEquals(List.of(), notices);
        assertEquals(150, left.size());
        assertTrue(calls.containsAll(left), "a call nobody made");
    }

    @Test
    void aKilledProgramLosesNoCallThatWasWritten() throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var written = new ArrayList<String>();
        try (var lines = child.inputReader()) {
            while (written.size() < 50) {
                written.add(lines.readLine());
            }
            // Through the handle: the process itself would close its output, which still tells what was written.
            child.toHandle().destroyForcibly();
            child.waitFor();
            lines.lines().forEach(written::add);
        }

        var left = reopened().calls().stream().map(KeptCall::id).toList();

        assertEquals(written, left.subList(0, written.size()));
        assertTrue(left.size() <= written.size() + 1, left.size() + " of " + written.size());
    }

    @Test
    void onlyThePersonMayReadIt() throws IOException {
        store(Limits.USUAL).keep(Calls.several(1).get(0));

        var rights = Files.getPosixFilePermissions(home.resolve("history.jsonl"));

        assertEquals(2, rights.size(), rights.toString());
    }

    private Opened reopened() {
        return reopened(Limits.USUAL);
    }

    private Opened reopened(Limits limits) {
        var opened = new ArrayList<Opened>();
        store(limits).open(opened::add);
        return opened.get(0);
    }

    private HistoryStore store(Limits limits) {
        return new HistoryStore(home, clock(), limits, Runnable::run, notices::add);
    }

    private static Clock clock() {
        return Clock.fixed(Calls.START, ZoneOffset.UTC);
    }

    private String text() throws IOException {
        return Files.readString(home.resolve("history.jsonl"));
    }

    private void append(String text) throws IOException {
        Files.writeString(home.resolve("history.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

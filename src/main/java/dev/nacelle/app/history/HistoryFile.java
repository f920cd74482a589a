package dev.nacelle.app.history;

import dev.nacelle.app.settings.OwnerOnly;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The history's file, {@value #FILE} in one folder: JSON lines, each written whole and handed to the system at once, so
 * that a killed program loses none that was written. Each access holds a lock that other programs respect, and opens the
 * file anew: several windows may share it, and one may rewrite it under another. Every method may wait for the disk.
 */
final class HistoryFile {
    static final String FILE = "history.jsonl";

    private static final String LOCK = "history.lock";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final byte LINE_END = '\n';

    /** A file this many times larger than allowed is none of ours. */
    private static final int ABSURD = 10;

    private static final int QUARTER = 4;

    private final Path folder;
    private final Path file;
    private final Limits limits;
    private final Clock clock;

    private long sizeWhenTidied;

    /**
     * What the file says.
     *
     * @param folding every line that could be read
     * @param damaged the others
     * @param copy where the others were copied to
     */
    record Contents(Folding folding, List<Damaged> damaged, Optional<Path> copy) {
        static final Contents NONE = new Contents(new Folding(), List.of(), Optional.empty());
    }

    /**
     * A line that cannot be read.
     *
     * @param number from 1
     */
    record Damaged(int number, String text) {}

    HistoryFile(Path folder, Limits limits, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.limits = limits;
        this.clock = clock;
    }

    Path path() {
        return file;
    }

    /**
     * Reads everything. Lines that cannot be read are copied to a file of their own and leave this one; what was deleted
     * leaves it too.
     *
     * @throws IOException if the file cannot be read; what could be tidied and was not is no reason
     */
    Contents read() throws IOException {
        if (!Files.exists(file)) {
            return Contents.NONE;
        }
        try {
            return FileLocking.holding(
                    lockFile(),
                    () -> Files.size(file) / ABSURD > limits.bytes() ? setAside() : tidiedIfPossible(parsed()));
        } catch (AccessDeniedException | ReadOnlyFileSystemException readOnly) {
            return parsed();
        }
    }

    /**
     * Adds lines at the end, all or none, and makes room where there are too many.
     *
     * @throws IOException if they could not be written
     */
    void append(List<HistoryLine> lines) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder());
        FileLocking.holding(lockFile(), () -> write(lines));
    }

    /** Whether it has grown beyond what is allowed, and tidying may help. */
    boolean isTooLarge() throws IOException {
        return Files.size(file) > Math.max(limits.bytes(), sizeWhenTidied + limits.bytes() / QUARTER);
    }

    /**
     * Rewrites the file with what is left of it: without what was deleted, and without the oldest calls where there are
     * too many. Whole or not at all.
     */
    void tidy() throws IOException {
        if (Files.exists(file)) {
            FileLocking.holding(lockFile(), () -> tidied(parsed()));
        }
    }

    private Contents tidiedIfPossible(Contents contents) {
        try {
            return tidied(contents);
        } catch (IOException full) {
            return contents;
        }
    }

    private Contents tidied(Contents contents) throws IOException {
        var pruned = new Pruning(limits).of(contents.folding(), Files.size(file));
        var damaged = contents.damaged();
        var copy = damaged.isEmpty() ? Optional.<Path>empty() : Optional.of(copy(damaged));
        if (copy.isPresent() || pruned.isSmaller()) {
            replaceBy(pruned.lines());
        }
        sizeWhenTidied = Files.size(file);
        return new Contents(contents.folding(), damaged, copy);
    }

    private Contents parsed() throws IOException {
        var folding = new Folding();
        var damaged = new ArrayList<Damaged>();
        // A byte that is no UTF-8 becomes a sign of its own and spoils one line at most.
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 1;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                var line = HistoryJson.read(text);
                line.ifPresent(folding::add);
                if (line.isEmpty()) {
                    damaged.add(new Damaged(number, text));
                }
                number++;
            }
        }
        return new Contents(folding, damaged, Optional.empty());
    }

    private Contents setAside() throws IOException {
        var aside = aside();
        Files.move(file, aside);
        return new Contents(new Folding(), List.of(new Damaged(1, "")), Optional.of(aside));
    }

    private long write(List<HistoryLine> lines) throws IOException {
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                OwnerOnly.file())) {
            long end = channel.size();
            var text = new StringBuilder(endsWithin(channel, end) ? "\n" : "");
            lines.forEach(line -> text.append(HistoryJson.write(line)).append('\n'));
            try {
                writeAll(channel, text.toString(), end);
            } catch (IOException full) {
                channel.truncate(end);
                throw full;
            }
            return end;
        }
    }

    /** Whether the last line was cut off: the next must not be spoilt by it. */
    private static boolean endsWithin(FileChannel channel, long end) throws IOException {
        var last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != LINE_END;
    }

    private static void writeAll(FileChannel channel, String text, long at) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(at);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Path copy(List<Damaged> lines) throws IOException {
        var aside = Files.createFile(aside(), OwnerOnly.file());
        return Files.write(aside, lines.stream().map(Damaged::text).toList(), StandardCharsets.UTF_8);
    }

    private Path lockFile() {
        return folder.resolve(LOCK);
    }

    private Path aside() {
        var name = "history-damaged-" + STAMP.format(LocalDateTime.now(clock));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> folder.resolve(name + (number == 1 ? "" : "-" + number) + ".jsonl"))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    private void replaceBy(List<String> lines) throws IOException {
        var draft = Files.createTempFile(folder, FILE, ".tmp", OwnerOnly.file());
        try {
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

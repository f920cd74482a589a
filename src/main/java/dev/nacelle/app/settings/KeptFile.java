package dev.nacelle.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A small text file that is written whole or not at all. Only the person may read it, where the system knows such a
 * thing. Safe for use by several threads; of two programs at once the last to write wins.
 */
public final class KeptFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Path file;
    private final Clock clock;

    /**
     * A file of that name.
     *
     * @param folder made when the file is first written
     * @param clock for the name of a file set aside
     */
    public KeptFile(Path folder, String name, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.clock = clock;
    }

    /** Where it stands; it need not exist. */
    public Path path() {
        return file;
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * What it says; nothing if there is no such file.
     *
     * @throws IOException if it cannot be read, or is larger than 1 MiB, which none of ours is
     */
    public synchronized Optional<String> text() throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FileSystemException(file.toString(), null, "larger than 1 MiB");
            }
            // A byte that is no UTF-8 becomes a sign JSON does not know outside a text, and harms one value inside.
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /**
     * Writes that in its place.
     *
     * @throws IOException if the file stays as it was
     */
    public synchronized void replace(String text) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".tmp", ownerOnly("rw-------"));
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            moveIntoPlace(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Moves it out of the way, so that what it says is not lost.
     *
     * @return where it is now
     */
    public synchronized Path setAside() throws IOException {
        var aside = folder.resolve(file.getFileName() + ".corrupt-" + STAMP.format(LocalDateTime.now(clock)));
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is wrong, in a word: a file system exception's message is often the path alone, its class says more. */
    public static String reason(IOException why) {
        return why.getClass().getSimpleName();
    }

    private void moveIntoPlace(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package dev.nacelle.app.history;

import dev.nacelle.app.settings.OwnerOnly;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A lock between programs, and between two windows of one program; the system lets it go when its program dies. */
final class FileLocking {
    private static final int MOST_TRIES = 250;
    private static final long PAUSE_MILLIS = 20;

    private FileLocking() {}

    /** Work on files that may fail. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * What that work gives while the lock on that file is held. The file is made where there is none; waits for the lock
     * up to five seconds.
     *
     * @throws IOException if the lock was not to be had, or the work fails
     */
    static <T> T holding(Path file, Work<T> work) throws IOException {
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file())) {
            // Closing the channel lets the lock go.
            for (int i = 0; i < MOST_TRIES; i++) {
                if (tried(channel) != null) {
                    return work.run();
                }
                pause();
            }
        }
        throw new IOException("Another program holds " + file);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException anotherThreadHasIt) {
            return null;
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while waiting for the lock");
        }
    }
}

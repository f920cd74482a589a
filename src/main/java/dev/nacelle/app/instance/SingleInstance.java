package dev.nacelle.app.instance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The claim to be the one program that uses a folder. The claim is a lock on a file, which the system takes back however
 * the program ends; beside it stands the port at which the holder can be called to the front.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final String LOCK_FILE = "instance.lock";
    private static final String PORT_FILE = "instance.port";

    private final FileChannel channel;
    private final FileLock lock;
    private final Doorbell bell;
    private final Path portFile;

    private SingleInstance(FileChannel channel, FileLock lock, Doorbell bell, Path portFile) {
        this.channel = channel;
        this.lock = lock;
        this.bell = bell;
        this.portFile = portFile;
    }

    /** What became of a claim. */
    public enum Claim {
        /** Nobody else holds it; this program does now, or nobody can. */
        GRANTED,
        /** Another program holds it, and came to the front. */
        ANOTHER_CAME
    }

    /**
     * The claim, and what holds it.
     *
     * @param holder to be closed at the end; nothing if the folder cannot be claimed at all
     */
    public record Result(Claim claim, Optional<SingleInstance> holder) {}

    /**
     * Claims that folder, or calls whoever holds it. One that holds it and does not answer counts as nobody: rather two
     * windows than none.
     *
     * @param called is run, on a thread of its own, each time another start calls
     */
    public static Result claim(Path folder, Runnable called) {
        try {
            Files.createDirectories(folder);
            return claimIn(folder, called);
        } catch (IOException unwritable) {
            LOG.log(Level.DEBUG, "No claim on " + folder, unwritable);
            return new Result(Claim.GRANTED, Optional.empty());
        }
    }

    private static Result claimIn(Path folder, Runnable called) throws IOException {
        var portFile = folder.resolve(PORT_FILE);
        var channel = FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            return new Result(Doorbell.ring(portFile) ? Claim.ANOTHER_CAME : Claim.GRANTED, Optional.empty());
        }
        var bell = Doorbell.hang(portFile, called);
        return new Result(Claim.GRANTED, Optional.of(new SingleInstance(channel, lock.get(), bell, portFile)));
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    /** Gives the claim up. */
    @Override
    public void close() {
        try {
            bell.close();
            Files.deleteIfExists(portFile);
            lock.release();
            channel.close();
        } catch (IOException ending) {
            LOG.log(Level.DEBUG, "The claim ends with the process", ending);
        }
    }
}

package dev.nacelle.app.settings;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads and writes the settings' file, {@value #FILE} in one folder. What goes wrong is a notice for the person, never
 * an exception. Only the person may read the file, where the system knows such a thing. Safe for use by several
 * threads; of two programs at once the last to save wins.
 */
public final class SettingsStore {
    /** The file's name. */
    public static final String FILE = "settings.json";

    private static final long MOST_BYTES = 1 << 20;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Path file;
    private final Clock clock;

    /**
     * What was found.
     *
     * @param notice what the person should know; nothing when all is well, a first start included
     */
    public record Loaded(Settings settings, Optional<String> notice) {}

    /** The store of this computer's person. */
    public static SettingsStore here() {
        return new SettingsStore(SettingsFolder.here(), Clock.system(ZoneId.systemDefault()));
    }

    /**
     * The store in that folder.
     *
     * @param folder made when settings are first saved
     * @param clock for the name of a file set aside
     */
    public SettingsStore(Path folder, Clock clock) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    /** The folder everything stands in that is remembered, or that a person puts there; it need not exist. */
    public Path folder() {
        return folder;
    }

    /** The settings as they were saved; the defaults where there are none or none that can be read. */
    public synchronized Loaded load() {
        try {
            return text().flatMap(SettingsJson::read)
                    .map(settings -> new Loaded(settings, Optional.empty()))
                    .orElseGet(this::setAside);
        } catch (NoSuchFileException firstStart) {
            return new Loaded(Settings.defaults(), Optional.empty());
        } catch (IOException unreadable) {
            return Files.exists(file) ? setAside() : defaults("settings.unreadable", unreadable);
        }
    }

    /**
     * Saves them, whole or not at all.
     *
     * @return what the person should know; nothing when all is well
     */
    public synchronized Optional<String> save(Settings settings) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
            var draft = Files.createTempFile(folder, FILE, ".tmp", OwnerOnly.file());
            try {
                Files.writeString(draft, SettingsJson.write(settings), StandardCharsets.UTF_8);
                replaceFile(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(Messages.text("settings.not-saved", file, reason(refused)));
        }
    }

    /** Nothing if it is no text of ours. */
    private Optional<String> text() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        // A byte that is no UTF-8 becomes a sign JSON does not know outside a text, and harms one value inside.
        return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private Loaded setAside() {
        var aside = folder.resolve(FILE + ".corrupt-" + STAMP.format(LocalDateTime.now(clock)));
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Loaded(Settings.defaults(), Optional.of(Messages.text("settings.set-aside", aside)));
        } catch (IOException refused) {
            return defaults("settings.unreadable", refused);
        }
    }

    private Loaded defaults(String notice, IOException why) {
        return new Loaded(Settings.defaults(), Optional.of(Messages.text(notice, file, reason(why))));
    }

    private void replaceFile(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file system exception's message is often the path alone: its class says what is wrong with it. */
    private static String reason(IOException why) {
        return why.getClass().getSimpleName();
    }
}
